package org.redthread.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of the running house, started once for all of them on a free port. It may take a [Site] and a
/// [com.microsoft.playwright.Page].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "redthread.demo=true")
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Watch.class)
@ExtendWith(Chromium.class)
public @interface InTheBrowser {}
