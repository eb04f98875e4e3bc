package org.redthread.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.redthread.check.gazetteer.Named;

/// Lists of any countries there are: right ones are confirmed, and one mistake gives exactly its findings.
class GazetteerListsProperties {

    private static final String DATE = "2024-06-27";
    private static final List<String> ALL = Texts.GAZETTEER.parties().stream()
            .filter(Named::isCountry)
            .flatMap(party -> party.nameOn(LocalDate.parse(DATE), "en").stream())
            .map(name -> name.text())
            .filter(name ->
                    !name.equals("Taiwan, Province of China")) // a comma of its own reads as two entries in any list
            .sorted(Comparator.comparing(Collation::key))
            .toList();

    @Provide
    Arbitrary<List<String>> countries() {
        return Arbitraries.of(ALL)
                .set()
                .ofMinSize(8)
                .ofMaxSize(60)
                .map(names -> names.stream()
                        .sorted(Comparator.comparing(Collation::key))
                        .toList());
    }

    @Property(tries = 300)
    void a_sorted_list_with_its_right_count_is_confirmed_in_silence(@ForAll("countries") List<String> names) {
        var report = Texts.check(summary(names.size(), names), DATE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.confirmed()).extracting(Confirmation::quote).containsExactly(names.size() + " countries");
    }

    @Property(tries = 200)
    void one_country_twice_gives_the_duplicate_and_the_count(
            @ForAll("countries") List<String> names, @ForAll @IntRange(max = 1000) int pick) {
        var twice = new ArrayList<>(names);
        var at = pick % names.size();
        twice.add(at, names.get(at));

        var report = Texts.check(summary(twice.size(), twice), DATE);

        assertThat(report.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingClass.COUNT_OF_COUNTRIES, FindingClass.DUPLICATE);
        assertThat(Texts.of(report, FindingClass.DUPLICATE))
                .extracting(Finding::quote)
                .containsExactly(names.get(at));
    }

    @Property(tries = 200)
    void a_wrong_count_gives_exactly_that(
            @ForAll("countries") List<String> names, @ForAll @IntRange(min = 1, max = 5) int more) {
        var report = Texts.check(summary(names.size() + more, names), DATE);

        assertThat(report.findings())
                .extracting(Finding::why)
                .containsExactly("%d printed, %d entries, %d distinct"
                        .formatted(names.size() + more, names.size(), names.size()));
    }

    @Property(tries = 100)
    void a_list_of_items_is_read_like_a_list_in_a_sentence(@ForAll("countries") List<String> names) {
        var report = Texts.check(
                "%d countries took part:\n\n- %s\n".formatted(names.size(), String.join("\n- ", names)), DATE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.confirmed()).hasSize(1);
    }

    @Property(tries = 300)
    void no_text_makes_it_fail(@ForAll("fragments") List<String> fragments) {
        var text = String.join("", fragments);

        var report = Texts.check(text);

        for (var finding : report.findings()) {
            assertThat(finding.place().offset() + finding.place().length()).isLessThanOrEqualTo(text.length());
            assertThat(finding.place().line())
                    .isBetween(1, 1 + (int) text.chars().filter(c -> c == '\n').count());
        }
    }

    @Provide
    Arbitrary<List<String>> fragments() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, Arbitraries.of(ALL)),
                        net.jqwik.api.Tuple.of(
                                5,
                                Arbitraries.of(
                                        ", ",
                                        " and ",
                                        "; ",
                                        "\n",
                                        "\n\n",
                                        "\n- ",
                                        "(",
                                        ")",
                                        "[",
                                        "“",
                                        "*",
                                        "**",
                                        "<sup>",
                                        "</sup>",
                                        "|",
                                        "\t",
                                        "&amp;",
                                        "12 countries",
                                        "five organisations: ",
                                        "as well as ",
                                        "by 31 December 2023",
                                        "Wednesday, 12 November 2024",
                                        "the following three points:",
                                        "3. ",
                                        "iv) ",
                                        "including ",
                                        "Action Plan",
                                        "Ministerial Declaration and ",
                                        "\f",
                                        "# ")),
                        net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(8)))
                .list()
                .ofMaxSize(60);
    }

    private static String summary(int count, List<String> names) {
        return "The meeting gathered %d countries: %s and %s."
                .formatted(count, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
