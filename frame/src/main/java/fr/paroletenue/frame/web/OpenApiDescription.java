package fr.paroletenue.frame.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API, from which a client can be generated that works unchanged. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String LOGIN = "basic";

    static {
        // Otherwise a time of day is described as an object of hours and minutes, which no answer holds.
        PrimitiveType.enablePartialTime();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Parole Tenue")
                        .version("1")
                        .description("The promises of a home-services company, kept and proved."))
                .components(new Components()
                        .addSecuritySchemes(
                                LOGIN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(LOGIN));
    }

    /** Every call can be refused, and always in the same shape. */
    @Bean
    OpenApiCustomizer refusalsOfEveryCall() {
        return api -> {
            // springdoc drops what no controller mentions, so it is added when the controllers have been read
            api.getComponents().addSchemas(PROBLEM, problem());
            var paths = api.getPaths();
            if (paths != null) {
                paths.forEach((path, item) -> item.readOperations().forEach(operation -> addRefusal(path, operation)));
            }
        };
    }

    private static void addRefusal(String path, Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused; the code says why (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
        if (path.startsWith("/public/")) {
            operation.setSecurity(List.of());
        }
    }

    /** What writes its own answer, line by line or file by file, tells springdoc nothing: its answer is a file. */
    @Bean
    OperationCustomizer files() {
        return (operation, method) -> {
            if (method.isVoid()) {
                operation
                        .getResponses()
                        .values()
                        .forEach(response -> response.content(
                                new Content().addMediaType("*/*", new MediaType().schema(text().format("binary")))));
            }
            return operation;
        };
    }

    /** A record says by its types what is always there; the description says the same. */
    @Bean
    ModelConverter requiredComponents() {
        return new ModelConverter() {
            @Override
            public @Nullable Schema<?> resolve(
                    AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
                if (!chain.hasNext()) {
                    return null;
                }
                var schema = chain.next().resolve(type, context, chain);
                JavaType java = Json31.mapper().constructType(type.getType());
                if (java != null && java.getRawClass().isRecord()) {
                    markRequired(java.getRawClass(), schema, context);
                }
                return schema;
            }
        };
    }

    private static void markRequired(Class<?> record, @Nullable Schema<?> schema, ModelConverterContext context) {
        var model = schema;
        if (model != null && model.get$ref() != null) {
            var name = model.get$ref().substring(model.get$ref().lastIndexOf('/') + 1);
            model = context.getDefinedModels().get(name);
        }
        if (model == null || model.getProperties() == null) {
            return;
        }
        Map<String, ?> properties = model.getProperties();
        var required = new TreeSet<String>(model.getRequired() == null ? List.of() : model.getRequired());
        for (var component : record.getRecordComponents()) {
            if (properties.containsKey(component.getName()) && StrictBodies.isRequired(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            model.setRequired(List.copyOf(required));
        }
    }

    private static Schema<?> problem() {
        var error = new Schema<Object>()
                .types(java.util.Set.of("object"))
                .addProperty("field", text())
                .addProperty("code", text())
                .addProperty("message", text())
                .addProperty(
                        "allowed",
                        new Schema<Object>().types(java.util.Set.of("array")).items(text()))
                .required(List.of("field", "code", "message"));
        return new Schema<Object>()
                .types(java.util.Set.of("object"))
                .description("A refusal (RFC 9457); the facts of the refusal stand beside these members")
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty(
                        "status",
                        new Schema<Object>().types(java.util.Set.of("integer")).format("int32"))
                .addProperty("detail", text())
                .addProperty("code", text())
                .addProperty("correlationId", text())
                .addProperty(
                        "errors",
                        new Schema<Object>().types(java.util.Set.of("array")).items(error))
                .required(List.of("type", "title", "status", "detail", "code", "correlationId"))
                .additionalProperties(true);
    }

    private static Schema<Object> text() {
        return new Schema<Object>().types(java.util.Set.of("string"));
    }
}
