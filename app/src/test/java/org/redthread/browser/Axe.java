package org.redthread.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What axe has against a page that is open in the browser.
///
/// It is handed to the page once, and every rule is asked on a desk by day. By night only colours differ, and on a
/// telephone also what is laid out, shown and hidden: there the rules that look at those are asked again.
final class Axe {

    private static final int DESK = 1440;
    private static final int TELEPHONE = 390;
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final List<String> LAYOUT = List.of(
            "color-contrast",
            "link-in-text-block",
            "scrollable-region-focusable",
            "aria-hidden-focus",
            "label",
            "link-name",
            "button-name",
            "summary-name",
            "td-headers-attr",
            "th-has-data-cells");

    private static final String SCRIPT = script();
    private static final String ASK = """
            rules => axe.run(document, {
                resultTypes: ['violations'],
                preload: false,
                ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})
            }).then(found => found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html)))
            """;

    private Axe() {}

    /// All rules on a desk by day, and what night and a telephone can change.
    static List<String> faults(Page page) {
        var faults = new ArrayList<>(faultsAsTranslated(page));
        faults.addAll(ask(page, COLOURS, ColorScheme.DARK, DESK));
        faults.addAll(ask(page, LAYOUT, ColorScheme.LIGHT, TELEPHONE));
        return faults;
    }

    /// Less: for a page that was seen both ways in another language, from the same markup and the same styles.
    static List<String> faultsAsTranslated(Page page) {
        page.evaluate(SCRIPT);
        var faults = new ArrayList<>(ask(page, List.of(), ColorScheme.LIGHT, DESK));
        faults.addAll(ask(page, COLOURS, ColorScheme.DARK, TELEPHONE));
        return faults;
    }

    private static List<String> ask(Page page, List<String> rules, ColorScheme scheme, int width) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        return ((List<?>) page.evaluate(ASK, rules))
                .stream()
                        .map(fault -> "%s at %d: %s".formatted(scheme, width, fault))
                        .toList();
    }

    private static String script() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
