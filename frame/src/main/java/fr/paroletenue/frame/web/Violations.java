package fr.paroletenue.frame.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Broken constraints as bad fields. */
final class Violations {

    private Violations() {}

    static List<FieldError> fieldErrors(Collection<? extends ConstraintViolation<?>> violations, String base) {
        var errors = new ArrayList<FieldError>();
        for (var violation : violations) {
            var path = violation.getPropertyPath().toString().replace(".<list element>", "");
            var code = code(violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName());
            var message = code.equals(FieldCode.REQUIRED.name()) ? null : violation.getMessage();
            errors.add(new FieldError(join(base, path), code, message, List.of()));
        }
        return errors;
    }

    /** {@code NotBlank} and its like say the same thing to the sender: the field is required. */
    static String code(String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldCode.REQUIRED.name();
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        };
    }

    static String join(String base, String path) {
        if (base.isEmpty() || path.isEmpty()) {
            return base + path;
        }
        return path.startsWith("[") ? base + path : base + "." + path;
    }
}
