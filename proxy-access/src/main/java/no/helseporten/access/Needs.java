package no.helseporten.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a page or an act touches. The door asks {@code Access} about it before the method runs and writes the answer to
 * the activity log. A mapped method that carries neither this nor {@link NeedsNothing} stops the application from
 * starting, so that no page can be forgotten.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Area[] value();

    Right right() default Right.VIEW;

    /** Whether one of the areas is enough; the page then asks its {@link Subject} which parts it may show. */
    boolean anyOf() default false;

    Whose whose() default Whose.CHOSEN;

    /** Whether it is open also when she has closed all access: only where she opens it again. */
    boolean evenLocked() default false;
}
