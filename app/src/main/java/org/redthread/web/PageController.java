package org.redthread.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/// A controller of pages: whatever it asks of the nouns is read in one transaction, so that a page says one thing.
///
/// A handler that changes something says `@Transactional` for itself.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@Transactional(readOnly = true)
public @interface PageController {}
