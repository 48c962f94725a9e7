package fr.paroletenue.backoffice.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One blocking connection that is kept alive. Written by hand because generator and house share the machine: a client with
 * threads of its own would be measured too.
 */
final class HttpConnection implements AutoCloseable {

    record Answer(int status, String body) {}

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    HttpConnection(int port) {
        this.port = port;
    }

    static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    Answer get(String path, String authorization) {
        return send("GET", path, "", authorization);
    }

    Answer post(String path, String json, String authorization) {
        return send("POST", path, json, authorization);
    }

    private Answer send(String method, String path, String json, String authorization) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: " + authorization
                        + "\r\nAccept: application/json\r\n"
                        + ("POST".equals(method)
                                ? "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n"
                                : "")
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        try {
            var open = socket == null ? connect() : socket;
            open.getOutputStream().write(request);
            return answer();
        } catch (IOException failed) {
            close();
            throw new UncheckedIOException(method + " " + path, failed);
        }
    }

    private Socket connect() throws IOException {
        var fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(60_000);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 16_384);
        return fresh;
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        var body = chunked ? chunks() : exactly(length);
        if (last) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().strip(), 16);
            all.writeBytes(exactly(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = stream().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer was cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (var next = stream().read(); next != '\n'; next = stream().read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    private InputStream stream() throws IOException {
        var open = in;
        if (open == null) {
            throw new EOFException("the connection is closed");
        }
        return open;
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // Nothing is left to be done with it.
            }
        }
    }
}
