package fr.paroletenue.frame.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost door: gives each request its correlation id, bounds its body, and lets no fault out unworded. */
final class EdgeFilter extends OncePerRequestFilter {

    static final long LARGEST_BODY = 256L * 1024;

    /** A table of some ten thousand lines; only what is asked for as a table reads one. */
    static final long LARGEST_TABLE = 16L * 1024 * 1024;

    private static final String ID_ATTRIBUTE = EdgeFilter.class.getName() + ".correlationId";

    private final Problems problems;

    EdgeFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = request.getAttribute(ID_ATTRIBUTE) instanceof String known
                ? known
                : RequestContext.acceptOrGenerate(request.getHeader(RequestContext.CORRELATION_HEADER));
        request.setAttribute(ID_ATTRIBUTE, id);
        response.setHeader(RequestContext.CORRELATION_HEADER, id);
        MDC.put(RequestContext.CORRELATION_ID, id);
        try {
            long largest = isTable(request) ? LARGEST_TABLE : LARGEST_BODY;
            if (request.getContentLengthLong() > largest) {
                throw EdgeRefusal.tooLarge(largest);
            }
            chain.doFilter(new BoundedRequest(request, largest), response);
        } catch (IOException fault) {
            // the other end has hung up, or half an answer is already out: nobody is there to be told
            throw fault;
        } catch (ServletException | RuntimeException | Error fault) {
            problems.write(request, response, fault);
        } finally {
            MDC.remove(RequestContext.CORRELATION_ID);
        }
    }

    private static boolean isTable(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/csv");
    }

    /** A chunked body states no length: it is counted while it is read. */
    private static final class BoundedRequest extends HttpServletRequestWrapper {

        private final long largest;
        private @Nullable ServletInputStream body;

        BoundedRequest(HttpServletRequest request, long largest) {
            super(request);
            this.largest = largest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var stream = body;
            if (stream == null) {
                stream = new BoundedBody(super.getInputStream(), largest);
                body = stream;
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedBody extends ServletInputStream {

        private final ServletInputStream source;
        private final long largest;
        private long seen;

        BoundedBody(ServletInputStream source, long largest) {
            this.source = source;
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int one = source.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int many = source.read(into, offset, length);
            if (many > 0) {
                count(many);
            }
            return many;
        }

        private void count(int more) {
            seen += more;
            if (seen > largest) {
                throw EdgeRefusal.tooLarge(largest);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
