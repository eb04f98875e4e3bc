package org.redthread.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/// Every form of the house, sent full of nonsense: it is refused or taken as words, and never a fault of the house.
///
/// It has a house of its own, since nonsense that is taken as words changes what the others look at.
@InTheBrowser
@TestPropertySource(properties = "redthread.nonsense=true")
class NonsenseTest {

    private static final String FIELDS = "input[name]:not([type=file]), textarea[name], select[name], button[name]";
    private static final String SHOWN = "input[name]:not([type=file]):not([type=hidden]), textarea[name], select[name]";

    /// What PostgreSQL refuses in a text, what a page might be broken by, and what is no number, date, id or choice.
    static List<String> nonsense() {
        return List.of(
                "a\u0000b",
                "<script>alert(1)</script>'; drop schema texts cascade; --\u202e",
                "99999999999999999999999999",
                "2026-02-30",
                "\uD800",
                "zz-1",
                "ж".repeat(60_000));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_in_what_is_typed_is_no_fault_of_the_house(String nonsense, Site site) {
        stands(site, SHOWN, nonsense);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "99999999999999999999999999", "zz-1"})
    void nonsense_in_what_the_page_sent_along_is_no_fault_of_the_house(String nonsense, Site site) {
        stands(site, FIELDS, nonsense);
    }

    private static void stands(Site site, String fields, String nonsense) {
        var forms = site.forms().stream()
                .filter(form -> !form.element().select(fields).isEmpty())
                .filter(form -> !form.action().endsWith("/sign-out"))
                .toList();
        assertThat(forms).isNotEmpty();
        assertSoftly(softly -> forms.forEach(form -> {
            var answer = form.send(filled(form, fields, nonsense));
            softly.assertThat(answer.status())
                    .as("%s filled with %.20s", form, nonsense)
                    .isLessThan(500);
        }));
    }

    private static Map<String, String> filled(Form form, String fields, String nonsense) {
        var filled = new HashMap<String, String>();
        for (var name : form.element().select(fields).eachAttr("name"))
            if (!name.equals("_csrf")) filled.put(name, nonsense);
        return filled;
    }
}
