package fr.paroletenue.backoffice;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the house said to one request. */
final class Answer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    int status() {
        return response.statusCode();
    }

    /** Lets the test go on only if the house agreed. */
    Answer ok(int expected) {
        if (status() != expected) {
            throw new AssertionError(response.request().method() + " " + response.uri() + " should answer " + expected
                    + " and said: " + this);
        }
        return this;
    }

    Answer ok() {
        return ok(200);
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return text().lines().toList();
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** One field, by its path with slashes; empty text where it is not there. */
    String field(String path) {
        var found = json();
        for (var step : path.split("/", -1)) {
            found = step.chars().allMatch(Character::isDigit) ? found.path(Integer.parseInt(step)) : found.path(step);
        }
        return found.isNull() ? "" : found.asString("");
    }

    /** The same field of every element of a list. */
    List<String> each(String list, String field) {
        return StreamSupport.stream(json().path(list).spliterator(), false)
                .map(element -> element.path(field).asString(""))
                .toList();
    }

    long version() {
        return json().path("version").asLong(-1);
    }

    String id() {
        return field("id");
    }

    String code() {
        return field("code");
    }

    String readToken() {
        return field("readToken");
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
