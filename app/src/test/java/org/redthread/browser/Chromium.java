package org.redthread.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Hands each test a page of its own in Debian's chromium, with no cookies and an empty cache.
///
/// Without a chromium the test fails and says what to install: a check that silently does not run checks nothing.
final class Chromium implements ParameterResolver, AfterEachCallback {

    private static final Namespace MINE = Namespace.create(Chromium.class);
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// One browser for the whole run.
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            var playwright = Playwright.create(options);
            var launch = new LaunchOptions().setExecutablePath(installed()).setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(launch));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    private static Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Debian's chromium: apt-get install chromium"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var spring = SpringExtension.getApplicationContext(context);
        var house = "http://localhost:" + spring.getEnvironment().getRequiredProperty("local.server.port");
        if (parameter.getParameter().getType() == Site.class) return Site.at(house, spring.getBean(Watch.class));
        var browser = context.getRoot()
                .getStore(MINE)
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
                .browser();
        var page = browser.newContext(new Browser.NewContextOptions().setBaseURL(house))
                .newPage();
        context.getStore(MINE).put(Page.class, page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var page = context.getStore(MINE).remove(Page.class, Page.class);
        if (page != null) page.context().close();
    }
}
