package fr.paroletenue.api.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component that must never be stored in clear. It is encrypted with the key of one (subject, retention
 * class); destroying that key is the only erasure (D13).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface PersonalData {

    /** The sibling component that names whose data this is. */
    String subject();

    RetentionClass retention();
}
