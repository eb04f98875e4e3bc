package org.redthread.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One sentence on what an address of the API answers, for its description.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tells {
    String value();

    /// The record that is sent with it, for what takes something; it is taken by a key alone.
    Class<?> takes() default Void.class;
}
