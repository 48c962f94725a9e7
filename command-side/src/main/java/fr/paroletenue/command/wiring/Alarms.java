package fr.paroletenue.command.wiring;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.ApplicationContext;

/** The alarms that some aggregate hears. */
final class Alarms {

    private Alarms() {}

    static Set<String> heardBy(ApplicationContext context) {
        return Arrays.stream(context.getBeanNamesForAnnotation(Aggregate.class))
                .map(context::getType)
                .flatMap(type -> type == null ? Stream.<Method>empty() : Arrays.stream(type.getDeclaredMethods()))
                .map(method -> method.getAnnotation(DeadlineHandler.class))
                .filter(handler -> handler != null)
                .map(DeadlineHandler::deadlineName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
