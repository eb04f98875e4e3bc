package org.redthread.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that a handler's noun will ask for, such as `meetings.read`.
///
/// Start-up fails on a handler without it. It declares; the decision itself is taken inside the noun, by [Access], and
/// a handler whose noun never asked does not answer. What [Role#PUBLIC] may do need not be asked for.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Asks {
    String value();
}
