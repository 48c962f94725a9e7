package fr.paroletenue.api.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which a message lies in the history for ever. Classes may move, this name may not. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    String value();

    /** Rises when the shape of the JSON changes; an upcaster then makes the older shape readable. */
    String revision() default "1";
}
