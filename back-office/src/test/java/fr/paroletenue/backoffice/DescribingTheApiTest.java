package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.frame.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A client that is generated from the description reads every answer: nothing of an answer is left to be guessed. */
class DescribingTheApiTest extends HouseTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void everyOperationSaysWhatItAnswers() {
        var api = description();
        var operations = 0;
        var silent = new ArrayList<String>();
        for (var path : api.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations++;
                    if (!answers(api, operation.getValue().path("responses"))) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }
            }
        }

        assertThat(operations).isGreaterThan(30);
        assertThat(silent).isEmpty();
    }

    @Test
    void theAnswersOfCommandsHaveTheFieldsThatTheDescriptionNames() {
        var api = description();
        var complaint = recorded(Role.CLIENT_RELATIONS);
        assertThat(fields(complaint.json())).isEqualTo(described(api, "/api/complaints", "201"));

        var acted = as(Role.DIRECTION)
                .post(of(complaint.id()) + "/direction-informed")
                .ok();
        assertThat(fields(acted.json()))
                .isEqualTo(described(api, "/api/complaints/{id}/direction-informed", "200"))
                .containsExactlyInAnyOrder("id", "version", "readToken");

        var remark =
                as(Role.PLANNING).post("/api/complaints", """
                        {"receivedAt":"%s","channel":"PHONE","subject":"Le portail","description":"Il grince.",
                         "motive":"QUALITY","category":"SERVICE"}""".formatted(now())).ok(201);
        assertThat(fields(remark.json()))
                .containsExactlyInAnyOrder(
                        "id", "kind", "registerNumber", "intakeId", "intakeNumber", "version", "readToken")
                .isSubsetOf(described(api, "/api/complaints", "201"));
        assertThat(api.at("/components/schemas/Received/required").toString())
                .contains("id", "kind", "version", "readToken")
                .doesNotContain("owner", "deadlines", "registerNumber");
    }

    private JsonNode description() {
        return as(Role.ADMINISTRATOR).get("/v3/api-docs").ok().json();
    }

    private static boolean answers(JsonNode api, JsonNode responses) {
        var found = false;
        for (var response : responses.properties()) {
            if (response.getKey().startsWith("2")) {
                found = true;
                for (var content : response.getValue().path("content").properties()) {
                    if (!says(api, content.getValue().path("schema"))) {
                        return false;
                    }
                }
                if (response.getValue().path("content").isEmpty()
                        && !response.getKey().equals("204")) {
                    return false;
                }
            }
        }
        return found;
    }

    /** An object without a field says nothing. */
    private static boolean says(JsonNode api, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return says(api, api.at(reference.substring(1)));
        }
        return switch (schema.path("type").asString("")) {
            case "" -> !schema.path("oneOf").isEmpty() || !schema.path("anyOf").isEmpty();
            case "object" ->
                !schema.path("properties").isEmpty()
                        || !schema.path("additionalProperties").isMissingNode();
            case "array" -> says(api, schema.path("items"));
            default -> true;
        };
    }

    private static Set<String> described(JsonNode api, String path, String status) {
        for (var content : List.of("application/json", "*/*")) {
            var schema = api.path("paths")
                    .path(path)
                    .path("post")
                    .path("responses")
                    .path(status)
                    .path("content")
                    .path(content)
                    .path("schema");
            if (!schema.isMissingNode()) {
                return fields(
                        api.at(schema.path("$ref").asString("").substring(1)).path("properties"));
            }
        }
        throw new AssertionError("nothing is said of " + status + " of " + path);
    }

    private static Set<String> fields(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }
}
