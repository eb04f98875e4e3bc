package org.redthread.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Every form of the house, found by walking: what is wrong is said beside the field, and nothing typed is lost.
@InTheBrowser
class FormsTest {

    private static final int STATEMENTS = 10;

    @Test
    void a_form_with_a_field_left_out_comes_back_with_what_is_wrong_and_what_was_typed(Site site) {
        var forms = site.forms().stream()
                .filter(form -> form.required().isPresent())
                .toList();
        System.out.println("Forms with a field that must be filled: " + forms.size());
        assertThat(forms).hasSizeGreaterThan(1);
        assertSoftly(softly -> {
            for (var form : forms) {
                var empty = form.required().orElseThrow();
                var typed = form.typedBut(empty);
                var answer = form.sendWithout(empty, typed);
                softly.assertThat(answer.status()).as(form.toString()).isEqualTo(422);
                if (answer.status() == 422) comesBack(softly, form, answer, typed);
            }
        });
    }

    private static void comesBack(SoftAssertions softly, Form form, Visit answer, Map<String, String> typed) {
        var wrong = answer.document().select("[aria-invalid=true]");
        softly.assertThat(wrong).as("fields marked as wrong by %s", form).isNotEmpty();
        for (var field : wrong)
            softly.assertThat(words(answer, field.attr("aria-describedby")))
                    .as("the words beside %s of %s", field.attr("name"), form)
                    .isNotBlank();
        typed.forEach((name, value) -> {
            var field = answer.document().selectFirst("main [name=\"" + name + "\"]");
            if (field == null || !field.attr("type").equals("password"))
                softly.assertThat(field == null ? "" : field.val())
                        .as("%s of %s", name, form)
                        .isEqualTo(value);
        });
        softly.assertThat(answer.seen().statements()).as(form.toString()).isLessThanOrEqualTo(STATEMENTS);
    }

    /// What is said of a field as wrong, by whichever of the elements that describe it.
    private static String words(Visit answer, String ids) {
        return Stream.of(ids.split(" "))
                .map(id -> answer.document().selectFirst("[id=\"" + id + "\"].error"))
                .filter(Objects::nonNull)
                .map(Element::text)
                .collect(Collectors.joining());
    }

    @Test
    void every_form_that_changes_something_carries_the_proof_that_it_came_from_this_house(Site site) {
        assertThat(site.forms())
                .allSatisfy(form -> assertThat(form.element().select("input[type=hidden][name=_csrf]"))
                        .as(form.toString())
                        .extracting(Element::val)
                        .singleElement()
                        .asString()
                        .isNotBlank());
    }
}
