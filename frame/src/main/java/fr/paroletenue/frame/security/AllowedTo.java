package fr.paroletenue.frame.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: any of the roles named singly or in groups. On a controller it holds for all its methods that say
 * nothing themselves. An endpoint without it is refused to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedTo {

    Role[] value() default {};

    Roles[] groups() default {};

    /** Open to the whole world; only below {@code /public}, where no login is asked for. */
    boolean withoutLogin() default false;
}
