package fr.paroletenue.frame.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * The two pages that people meet before there is anything to show them. They are French like the firm and need no script, so
 * that the strictest content policy holds for them too. A filter and no controller: nobody has to be let in to see them.
 */
final class LoginPages extends OncePerRequestFilter {

    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";

    private static final String REFUSED =
            "<p class=\"message\" id=\"message\" role=\"alert\">L’identifiant ou le mot de passe n’est pas le bon,"
                    + " ou le compte est fermé.</p>";
    private static final String GOODBYE =
            "<p class=\"message\" id=\"message\" role=\"status\">Vous êtes déconnecté.</p>";

    private static final String CLOSED =
            "<p class=\"message\" id=\"message\" role=\"alert\">Trop d’essais refusés. Attendez %s avant de réessayer :"
                    + " d’ici là, même le bon mot de passe n’est pas accepté, et chaque nouvel échec rallonge"
                    + " l’attente. Si vous avez oublié votre mot de passe, demandez-en un nouveau à"
                    + " l’administrateur.</p>";

    private static final String PROVIDER =
            "<p class=\"provider\"><a href=\"/%s\">Se connecter avec le compte de l’entreprise"
                    + " (authentification unique)</a></p>";

    private final LoginDoors doors;
    private final String login;
    private final String logout = template("logout.html");

    LoginPages(LoginDoors doors) {
        this.doors = doors;
        var provider = doors.provider();
        this.login = template("login.html")
                .replace("<!--provider-->", provider == null ? "" : PROVIDER.formatted(provider.substring(1)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!"GET".equals(request.getMethod()) || !(path.equals(LOGIN) || path.equals(LOGOUT))) {
            chain.doFilter(request, response);
            return;
        }
        if (path.equals(LOGIN) && !doors.passwords()) {
            leaveToTheProvider(request, response, chain);
            return;
        }
        write(request, response, path.equals(LOGIN) ? told(request) : logout);
    }

    /** The form again, with what to do. Says nothing of the account: whoever guesses names learns as little here. */
    void tellToWait(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        long seconds = Math.max(1, Math.ceilDiv(wait.toMillis(), 1_000L));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        write(request, response, login.replace("<!--message-->", CLOSED.formatted(inFrench(seconds))));
    }

    /** Rather too long than too short: who comes back too early is sent away again. */
    private static String inFrench(long seconds) {
        if (seconds < 60) {
            return seconds + (seconds == 1 ? " seconde" : " secondes");
        }
        long minutes = Math.ceilDiv(seconds, 60L);
        return minutes + (minutes == 1 ? " minute" : " minutes");
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", "fr");
        response.getOutputStream()
                .write(page.replace("action=\"/", "action=\"" + request.getContextPath() + "/")
                        .replace("href=\"/", "href=\"" + request.getContextPath() + "/")
                        .replace("<!--csrf-->", hidden(request))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void leaveToTheProvider(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var provider = doors.provider();
        if (provider == null) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + provider);
        }
    }

    private String told(HttpServletRequest request) {
        if (request.getParameter("error") != null) {
            return login.replace("<!--message-->", REFUSED)
                    .replace(" required", " required aria-invalid=\"true\" aria-describedby=\"message\"");
        }
        return login.replace("<!--message-->", request.getParameter("logout") != null ? GOODBYE : "");
    }

    private static String hidden(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(
                                HtmlUtils.htmlEscape(token.getParameterName()), HtmlUtils.htmlEscape(token.getToken()))
                : "";
    }

    private static String template(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
