package fr.paroletenue.backoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Somebody who speaks to a running house over HTTP. */
final class Speaker {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String house;
    private final Map<String, String> headers;

    private Speaker(String house, Map<String, String> headers) {
        this.house = house;
        this.headers = headers;
    }

    static Speaker stranger(int port) {
        return new Speaker("http://localhost:" + port, Map.of());
    }

    static Speaker named(int port, String username, String password) {
        var login = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return stranger(port).with("Authorization", "Basic " + login);
    }

    Speaker with(String header, String value) {
        var more = new java.util.LinkedHashMap<>(headers);
        more.put(header, value);
        return new Speaker(house, more);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Reads what the command that gave this answer did. */
    Answer get(String path, Answer after) {
        return get(path + (path.contains("?") ? "&" : "?") + "after=" + after.readToken());
    }

    Answer post(String path, String json) {
        return post(path, json.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path, byte[] json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(json)));
    }

    Answer csv(String path, String table) {
        return csv(path, "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }

    Answer csv(String path, String contentType, byte[] table) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(table)));
    }

    Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Answer call(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    Answer patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(house + path))
                .timeout(Duration.ofMinutes(3))
                .header("Accept-Language", "en");
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
