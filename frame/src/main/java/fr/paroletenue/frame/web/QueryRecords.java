package fr.paroletenue.frame.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * A record of what may stand behind the question mark, component by component. The binding of Spring would do the same, but
 * it parses the annotations of every component again for every request: a third of the time of a list went there.
 */
final class QueryRecords implements HandlerMethodArgumentResolver {

    private record Component(String name, TypeDescriptor type) {}

    private record Shape(Constructor<?> constructor, List<Component> components) {}

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final Supplier<? extends ConversionService> conversion;

    /** @param conversion asked for with the first request: it is made from the same settings as this */
    QueryRecords(Supplier<? extends ConversionService> conversion) {
        this.conversion = conversion;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().isRecord() && parameter.hasParameterAnnotation(ParameterObject.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory)
            throws Exception {
        var shape = shapes.computeIfAbsent(parameter.getParameterType(), QueryRecords::shapeOf);
        var errors = new ArrayList<FieldError>();
        var values = shape.components().stream()
                .map(component -> read(component, request.getParameterValues(component.name()), errors))
                .toArray();
        if (!errors.isEmpty()) {
            throw EdgeRefusal.invalid(errors);
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof Exception reason ? reason : refused;
        }
    }

    /** What is missing or repeated without leave was refused before; see {@link QueryParameters}. */
    private @Nullable Object read(Component component, String @Nullable [] given, List<FieldError> errors) {
        if (given == null || (isOneEmpty(given) && component.type().getType() != String.class)) {
            return null;
        }
        try {
            Object source = given.length == 1 ? given[0] : given;
            return conversion.get().convert(source, TypeDescriptor.forObject(source), component.type());
        } catch (ConversionException unreadable) {
            errors.add(FieldError.of(component.name(), FieldCode.UNREADABLE));
            return null;
        }
    }

    /** An empty filter of a form means: no filter. */
    private static boolean isOneEmpty(String[] given) {
        return given.length == 1 && given[0].isEmpty();
    }

    private static Shape shapeOf(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            var read = new ArrayList<Component>();
            for (int i = 0; i < components.length; i++) {
                read.add(new Component(
                        components[i].getName(), new TypeDescriptor(new MethodParameter(constructor, i))));
            }
            return new Shape(constructor, List.copyOf(read));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
