package org.redthread.iati.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.iati.Attribute;
import org.redthread.iati.Element;

/// Kinds of rule that the specification describes and today's rules on activities do not use.
class JudgeTest {

    private final Judge judge = new Judge(Clock.systemUTC(), Set.of(), Set.of());
    private final Element budget = Element.of(null, "budget");

    private boolean breaks(String kind, String keys) {
        var rules = "{\"%s\": {\"cases\": [{%s, \"ruleInfo\": {\"id\": \"1\", \"severity\": \"error\"}}]}}"
                .formatted(kind, keys.replace('\'', '"'));
        var cases = Case.all(Json.read(new ByteArrayInputStream(rules.getBytes(UTF_8))));
        return !judge.offences(cases.getFirst(), budget).isEmpty();
    }

    private void given(String name, String value) {
        Element.of(budget, name, Attribute.of("is", value));
    }

    @Test
    void only_one_of_wants_exactly_one_unless_the_other_is_there() {
        var keys = "'excluded': ['a'], 'paths': ['b']";
        assertThat(breaks("only_one_of", keys)).isTrue();
        given("b", "1");
        assertThat(breaks("only_one_of", keys)).isFalse();
        given("a", "1");
        assertThat(breaks("only_one_of", keys)).isTrue();
    }

    @Test
    void dependent_wants_all_or_none() {
        var keys = "'paths': ['a', 'b']";
        assertThat(breaks("dependent", keys)).isFalse();
        given("a", "1");
        assertThat(breaks("dependent", keys)).isTrue();
        given("b", "1");
        assertThat(breaks("dependent", keys)).isFalse();
    }

    @Test
    void a_sum_of_nothing_is_no_fault_and_a_strict_one_is() {
        var keys = "'paths': ['a/@is'], 'sum': 100";
        assertThat(breaks("sum", keys)).isFalse();
        assertThat(breaks("strict_sum", keys)).isTrue();
        given("a", "99.9");
        assertThat(breaks("sum", keys)).isTrue();
        given("a", "0.1");
        assertThat(breaks("sum", keys)).isFalse();
        assertThat(breaks("strict_sum", keys)).isFalse();
    }

    @Test
    void regex_no_matches_wants_none_that_matches() {
        given("a", "fine");
        assertThat(breaks("regex_no_matches", "'paths': ['a/@is'], 'regex': '^x'"))
                .isFalse();
        given("a", "xylophone");
        assertThat(breaks("regex_no_matches", "'paths': ['a/@is'], 'regex': '^x'"))
                .isTrue();
    }

    @Test
    void between_dates_takes_both_ends_in() {
        var keys = "'date': 'at/@is', 'start': 'from/@is', 'end': 'to/@is'";
        given("from", "2024-01-01");
        given("to", "2024-12-31");
        given("at", "2024-12-31");
        assertThat(breaks("between_dates", keys)).isFalse();
        given("at", "2025-01-01");
        assertThat(breaks("between_dates", keys)).isTrue();
    }
}
