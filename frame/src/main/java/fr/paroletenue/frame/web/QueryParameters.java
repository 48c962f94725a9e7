package fr.paroletenue.frame.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The same strictness for what stands behind the question mark: unknown and repeated parameters, values that cannot be read
 * and missing ones are told all at once, before the controller is asked.
 */
final class QueryParameters implements HandlerInterceptor {

    /** @param values the class of one value; null where any name is welcome */
    private record Known(boolean anyName, Map<String, Parameter> parameters) {}

    private record Parameter(Class<?> type, boolean many, boolean required) {}

    private final Map<java.lang.reflect.Method, Known> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getPackageName().startsWith("fr.paroletenue")) {
            return true;
        }
        var errors = new ArrayList<FieldError>();
        checkPath(request, errors);
        var expected = known.computeIfAbsent(method.getMethod(), ignored -> knownTo(method));
        request.getParameterMap().forEach((name, values) -> check(expected, name, values, errors));
        expected.parameters().forEach((name, parameter) -> {
            var value = request.getParameter(name);
            if (parameter.required() && (value == null || value.isBlank())) {
                errors.add(FieldError.of(name, FieldCode.REQUIRED));
            }
        });
        if (!errors.isEmpty()) {
            throw EdgeRefusal.invalid(errors);
        }
        return true;
    }

    private static void checkPath(HttpServletRequest request, List<FieldError> errors) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> {
                if (value instanceof String text && !PlainText.isPlain(text)) {
                    errors.add(FieldError.of(String.valueOf(name), FieldCode.FORBIDDEN_CHARACTER));
                }
            });
        }
    }

    private static void check(Known expected, String name, String[] values, List<FieldError> errors) {
        var parameter = expected.parameters().get(name);
        if (parameter == null && !expected.anyName()) {
            errors.add(FieldError.of(PlainText.isPlain(name) ? name : "", FieldCode.UNKNOWN_PARAMETER));
            return;
        }
        if (values.length > 1 && (parameter == null || !parameter.many())) {
            errors.add(FieldError.of(name, FieldCode.REPEATED_PARAMETER));
            return;
        }
        for (var value : values) {
            // an empty filter of a form means: no filter
            var error = value.isEmpty()
                    ? null
                    : ScalarText.check(name, parameter == null ? String.class : parameter.type(), value);
            if (error != null) {
                errors.add(error);
            }
        }
    }

    private static Known knownTo(HandlerMethod method) {
        var parameters = new LinkedHashMap<String, Parameter>();
        boolean anyName = false;
        for (var parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            var type = parameter.getParameterType();
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && (Map.class.isAssignableFrom(type) || MultiValueMap.class.isAssignableFrom(type))) {
                anyName = true;
            } else if (asked != null) {
                var name = asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
                boolean required = asked.required()
                        && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                        && !parameter.isOptional();
                put(parameters, name, parameter, required);
            } else if (HttpServletRequest.class.isAssignableFrom(type) || WebRequest.class.isAssignableFrom(type)) {
                anyName = true;
            } else if (parameter.getParameterAnnotations().length == 0 || isModel(parameter)) {
                if (BeanUtils.isSimpleProperty(type)) {
                    put(parameters, parameter.getParameterName(), parameter, false);
                } else if (type.isRecord()) {
                    putComponents(parameters, type.getRecordComponents());
                }
            }
        }
        return new Known(anyName, parameters);
    }

    private static boolean isModel(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.ModelAttribute.class)
                || parameter.hasParameterAnnotation(org.springdoc.core.annotations.ParameterObject.class);
    }

    private static void put(
            Map<String, Parameter> parameters, @Nullable String name, MethodParameter parameter, boolean required) {
        if (name == null) {
            return;
        }
        var nested = parameter.nestedIfOptional();
        var type = nested.getNestedParameterType();
        boolean many = type.isArray() || Collection.class.isAssignableFrom(type);
        // elements of lists may be written with commas, which is for the conversion to judge
        parameters.put(name, new Parameter(many ? String.class : type, many, required));
    }

    private static void putComponents(Map<String, Parameter> parameters, RecordComponent[] components) {
        for (var component : components) {
            var type = component.getType();
            boolean many = type.isArray() || Collection.class.isAssignableFrom(type);
            parameters.put(component.getName(), new Parameter(many ? String.class : type, many, type.isPrimitive()));
        }
    }
}
