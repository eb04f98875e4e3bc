package org.redthread.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.iati.Samples.PLACED;
import static org.redthread.iati.Samples.SOUND;
import static org.redthread.iati.Samples.activity;
import static org.redthread.iati.Samples.file;
import static org.redthread.iati.Samples.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final String MONEY = "<transaction-type code=\"3\"/><transaction-date iso-date=\"2024-02-01\"/>"
            + "<value value-date=\"2024-02-01\">5</value>";
    private static final String STRETCH =
            "<period-start iso-date=\"%s\"/><period-end iso-date=\"%s\"/><value value-date=\"2024-02-01\">5</value>";

    /// For each rule on activities an activity that breaks it.
    private static final Map<String, String> BROKEN = broken();

    private static Map<String, String> broken() {
        var broken = new TreeMap<String, String>();
        broken.put("1.1.3", activity("").replace("GB-COH-1-A", "GB-COH-1"));
        broken.put("1.1.21", activity("").replace("GB-COH-1-A", "XX-A"));
        broken.put("1.14.8", activity("").replace("\"GB-COH-1\"", "\"QQ-QQ-1\""));
        broken.put("1.3.13", activity("").replace("GB-COH-1-A", "GB-COH-1-A/B"));
        broken.put("1.14.13", activity("").replace("\"GB-COH-1\"", "\"GB-COH-1|2\""));
        broken.put("1.3.1", activity("").replace("GB-COH-1-A", "GB-COH-1-A "));
        broken.put("1.14.1", activity("").replace("\"GB-COH-1\" type", "\"GB-COH-1 \" type"));
        broken.put("1.16.1", activity("<other-identifier type=\"B1\" ref=\" A\"/>"));
        broken.put("1.6.1", activity("<other-identifier type=\"A3\" ref=\" A\"/>"));
        broken.put("1.7.1", activity("<related-activity type=\"1\" ref=\" A\"/>"));
        broken.put("4.1.1", activity("").replace(" xml:lang=\"en\"", ""));
        broken.put(
                "6.7.2",
                SOUND + "<transaction>" + MONEY + "<sector code=\"15190\"/></transaction><transaction>" + MONEY
                        + "</transaction></iati-activity>");
        broken.put(
                "7.8.1", activity("<transaction>" + MONEY + "</transaction>").replace(" default-currency=\"EUR\"", ""));
        broken.put(
                "11.1.1",
                activity("")
                        .replace("<iati-activity ", "<iati-activity last-updated-datetime=\"2026-11-23T00:00:00Z\" "));
        broken.put("11.1.2", activity("<activity-date type=\"3\" iso-date=\"2023-01-01\"/>"));
        broken.put(
                "11.1.3",
                activity(
                        "<activity-date type=\"2\" iso-date=\"2024-01-01\"/><activity-date type=\"4\" iso-date=\"2023-01-01\"/>"));
        broken.put("11.1.4", activity("<activity-date type=\"2\" iso-date=\"2027-01-01\"/>"));
        broken.put("11.1.5", activity("<activity-date type=\"4\" iso-date=\"2027-01-01\"/>"));
        broken.put(
                "11.2.1",
                activity("<transaction>"
                        + MONEY.replace("transaction-date iso-date=\"2024", "transaction-date iso-date=\"2027")
                        + "</transaction>"));
        broken.put(
                "11.2.2",
                activity("<transaction>" + MONEY.replace("value-date=\"2024", "value-date=\"2027") + "</transaction>"));
        broken.put("6.11.1", activity("").replace("<activity-date type=\"1\" iso-date=\"2024-01-01\"/>", ""));
        broken.put("6.2.2", SOUND + "<recipient-country code=\"TR\"/></iati-activity>");
        broken.put("2.1.1", activity("<sector code=\"15190\" percentage=\"100\"/>"));
        broken.put(
                "2.1.2",
                activity("<sector vocabulary=\"99\" code=\"a\" percentage=\"60\"><narrative>A</narrative></sector>"
                        + "<sector vocabulary=\"99\" code=\"b\" percentage=\"50\"><narrative>B</narrative></sector>"));
        broken.put("2.1.4", PLACED.replace("15190\"", "15190\" percentage=\"40\"") + "</iati-activity>");
        broken.put("2.2.1", activity("<sector vocabulary=\"99\" code=\"a\"/>"));
        broken.put(
                "102.1.1",
                SOUND
                        + "<recipient-country code=\"TR\"/><sector vocabulary=\"99\" code=\"a\"><narrative>A</narrative></sector></iati-activity>");
        broken.put("107.1.1", activity("<default-aid-type vocabulary=\"2\" code=\"1\"/>"));
        broken.put("107.1.2", activity("<default-aid-type code=\"A01\"/><default-aid-type code=\"A02\"/>"));
        broken.put(
                "107.2.1", activity("<transaction>" + MONEY + "<aid-type vocabulary=\"2\" code=\"1\"/></transaction>"));
        broken.put(
                "107.2.2",
                activity("<transaction>" + MONEY + "<aid-type code=\"A01\"/><aid-type code=\"A02\"/></transaction>"));
        broken.put("6.6.2", activity("<transaction>" + MONEY + "<sector code=\"15190\"/></transaction>"));
        broken.put("3.6.2", activity("<transaction>" + MONEY + "<recipient-country code=\"TR\"/></transaction>"));
        broken.put("3.7.1", SOUND + "<sector code=\"15190\"/></iati-activity>");
        broken.put("3.7.2", SOUND + "<sector code=\"15190\"/><transaction>" + MONEY + "</transaction></iati-activity>");
        broken.put("3.1.1", activity("<recipient-country code=\"AZ\"/>"));
        broken.put(
                "3.1.2",
                PLACED.replace("\"TR\"", "\"TR\" percentage=\"70\"")
                        + "<recipient-country code=\"AZ\" percentage=\"70\"/></iati-activity>");
        broken.put("3.1.4", PLACED.replace("\"TR\"", "\"TR\" percentage=\"70\"") + "</iati-activity>");
        broken.put("12.1.1", PLACED.replace("\"TR\"", "\"TR\" percentage=\"170\"") + "</iati-activity>");
        broken.put("12.3.1", PLACED.replace("15190\"", "15190\" percentage=\"-4\"") + "</iati-activity>");
        broken.put("12.2.1", activity("<capital-spend percentage=\"101\"/>"));
        var regions = "<recipient-region vocabulary=\"1\" code=\"89\"%s/>";
        broken.put(
                "3.4.1",
                SOUND + regions.formatted("") + regions.formatted("") + "<sector code=\"15190\"/></iati-activity>");
        broken.put("3.4.2", activity(regions.formatted(" percentage=\"40\"")));
        broken.put(
                "3.4.4", SOUND + regions.formatted(" percentage=\"40\"") + "<sector code=\"15190\"/></iati-activity>");
        var items = "<country-budget-items vocabulary=\"1\">%s</country-budget-items>";
        var item = "<budget-item code=\"1.1.1\"%s/>";
        broken.put("7.9.1", activity(items.formatted(item.formatted("") + item.formatted(""))));
        broken.put(
                "7.9.2",
                activity(items.formatted(item.formatted(" percentage=\"10\"") + item.formatted(" percentage=\"10\""))));
        broken.put("7.9.4", activity(items.formatted(item.formatted(" percentage=\"10\""))));
        broken.put("6.8.1", activity("<other-identifier type=\"A1\" ref=\"a\"><owner-org/></other-identifier>"));
        broken.put(
                "1.11.1",
                activity("<other-identifier type=\"A1\" ref=\"a\"><owner-org ref=\" a\"/></other-identifier>"));
        broken.put(
                "1.11.13",
                activity("<other-identifier type=\"A1\" ref=\"a\"><owner-org ref=\"a?\"/></other-identifier>"));
        var giver = "<transaction>" + MONEY + "<provider-org %s/></transaction>";
        broken.put("6.9.1", activity(giver.formatted("")));
        broken.put("1.10.13", activity(giver.formatted("ref=\"a&amp;b\"")));
        broken.put("1.10.1", activity(giver.formatted("ref=\"a \"")));
        broken.put("1.4.1", activity(giver.formatted("ref=\"a\" provider-activity-id=\"a \"")));
        var taker = giver.replace("provider", "receiver");
        broken.put("6.9.2", activity(taker.formatted("")));
        broken.put("1.15.13", activity(taker.formatted("ref=\"a&amp;b\"")));
        broken.put("1.15.1", activity(taker.formatted("ref=\"a \"")));
        broken.put("1.5.1", activity(taker.formatted("ref=\"a\" receiver-activity-id=\"a \"")));
        broken.put("6.14.1", activity("<policy-marker code=\"1\"/>"));
        broken.put("6.13.1", activity("<policy-marker vocabulary=\"99\" code=\"a\" significance=\"1\"/>"));
        broken.put(
                "6.10.1",
                activity("")
                        .replace(
                                "<participating-org role=\"1\" ref=\"GB-COH-1\"><narrative>Sample organisation</narrative></participating-org>",
                                "<participating-org role=\"1\"/>"));
        broken.put("1.8.13", activity("<participating-org role=\"1\" ref=\"a/b\"/>"));
        broken.put("1.8.1", activity("<participating-org role=\"1\" ref=\" a\"/>"));
        broken.put("1.9.1", activity("<participating-org role=\"1\" ref=\"a\" activity-id=\" a\"/>"));
        broken.put("8.6.3", activity("<budget>" + STRETCH.formatted("2024-02-01", "2024-01-01") + "</budget>"));
        broken.put("7.5.3", activity("<budget>" + STRETCH.formatted("2024-01-01", "2025-01-02") + "</budget>"));
        broken.put(
                "8.11.1",
                result("1", "")
                        .replace("<indicator", "<reference vocabulary=\"99\" code=\"a\"/><indicator")
                        .replace("<baseline", "<reference vocabulary=\"99\" code=\"a\"/><baseline"));
        broken.put("8.6.1", result("1", "").replace("2024-12-31", "2023-12-31"));
        broken.put(
                "8.8.1", result("1", "").replace("<baseline year=\"2020\" value=\"1\"/>", "<baseline year=\"2020\"/>"));
        broken.put(
                "8.8.2",
                result("1", "")
                        .replace("<baseline year=\"2020\" value=\"1\"/>", "<baseline year=\"2020\" value=\"one\"/>"));
        broken.put("8.8.3", result("5", ""));
        broken.put("8.9.1", result("1", "<target/>"));
        broken.put("8.9.2", result("1", "<target value=\"1,5\"/>"));
        broken.put("8.9.3", result("5", "<target value=\"1\"/>"));
        broken.put("8.10.1", result("1", "<actual/>"));
        broken.put("8.10.2", result("1", "<actual value=\"many\"/>"));
        broken.put("8.10.3", result("5", "<actual value=\"1\"/>"));
        broken.put(
                "4.3.1",
                activity("")
                        .replace("<title><narrative>Sample title</narrative></title>", "<title><narrative/></title>"));
        broken.put(
                "4.4.1",
                activity("")
                        .replace(
                                "<description><narrative>Sample description</narrative></description>",
                                "<description><narrative/></description>"));
        return broken;
    }

    static String result(String measure, String more) {
        return activity("<result type=\"1\"><title><narrative>R</narrative></title><indicator measure=\"" + measure
                + "\"><title><narrative>I</narrative></title><baseline year=\"2020\" value=\"1\"/><period>"
                + "<period-start iso-date=\"2024-01-01\"/><period-end iso-date=\"2024-12-31\"/>" + more
                + "</period></indicator></result>");
    }

    @Test
    void nothing_is_found_in_a_sound_activity() {
        assertThat(read(file(activity(""))).findings()).isEmpty();
    }

    @Test
    void each_rule_on_activities_is_heard_when_it_is_broken() {
        BROKEN.forEach((id, activity) ->
                assertThat(read(file(activity)).rules()).as(id).contains(id));
    }

    @Test
    void no_rule_on_activities_goes_untried() {
        var tried = new TreeSet<>(BROKEN.keySet());
        // Rules of the standard that speak of organisation files only.
        tried.addAll(List.of(
                "1.18.8", "1.12.13", "1.18.13", "1.12.1", "1.17.1", "1.18.1", "11.4.1", "4.5.1", "7.8.2", "11.3.1"));

        assertThat(tried).isEqualTo(new TreeSet<>(Samples.RULES.messages().keySet()));
        assertThat(Samples.RULES.count()).isEqualTo(107);
    }

    @Test
    void a_rule_names_activity_field_row_and_line() {
        var found =
                read(file(activity(""), result("1", "<target value=\"many\"/>").replace("-1-A", "-1-B")));

        assertThat(found.findings())
                .containsExactly(new Finding(
                        2,
                        "GB-COH-1-B",
                        "result[1]/indicator[1]/period[1]/target[1]",
                        24,
                        Severity.WARNING,
                        new Fault.Rule("8.9.2", "if_then", "performance", List.of("many"))));
    }

    @Test
    void a_year_with_a_leap_day_is_a_year() {
        var year = activity("<budget>" + STRETCH.formatted("2024-01-01", "2025-01-01") + "</budget>");

        assertThat(read(file(year)).rules()).doesNotContain("7.5.3");
    }

    @Test
    void thirds_add_up_when_they_are_written_finely_enough() {
        var thirds = "<sector vocabulary=\"99\" code=\"a\" percentage=\"33.33333\"><narrative>A</narrative></sector>"
                .repeat(3);

        assertThat(read(file(activity(thirds))).rules()).doesNotContain("2.1.2");
        assertThat(read(file(activity(thirds.replace("33.33333", "33.3")))).rules())
                .contains("2.1.2");
    }

    @Test
    void a_wrong_code_is_told_with_its_list_and_edition() {
        var found = read(file(activity("").replace("<activity-status code=\"2\"/>", "<activity-status code=\"9\"/>")));

        assertThat(found.findings())
                .containsExactly(new Finding(
                        1,
                        "GB-COH-1-A",
                        "activity-status[1]/@code",
                        9,
                        Severity.ERROR,
                        new Fault.Code("ActivityStatus", "2.03", "9")));
    }

    @Test
    void a_code_of_another_vocabulary_is_not_asked_of_the_standards_list() {
        var own = "<sector vocabulary=\"99\" code=\"made-up\"><narrative>A</narrative></sector>";

        assertThat(read(file(activity(own))).faults()).noneMatch(Fault.Code.class::isInstance);
    }

    @Test
    void an_identifier_that_stands_twice_is_told_with_the_first() {
        var found = read(file(activity(""), activity("")));

        assertThat(found.faults()).containsExactly(new Fault.Twice(1));
        assertThat(found.findings().getFirst().row()).isEqualTo(2);
    }

    @Test
    void what_the_standard_allows_and_nobody_means_is_told() {
        var budget = activity(
                "<budget>" + STRETCH.formatted("2024-01-01", "2024-12-31").replace(">5<", ">-5<") + "</budget>");
        var baseline = result("1", "").replace("year=\"2020\"", "year=\"2025\"");
        var period = "<period><period-start iso-date=\"2024-01-01\"/><period-end iso-date=\"2024-12-31\"/></period>";
        var twice = result("1", "").replace("</indicator>", period + "</indicator>");

        assertThat(read(file(budget)).faults())
                .containsExactly(new Fault.Odd(Fault.Oddity.BUDGET_BELOW_ZERO, List.of("-5")));
        assertThat(read(file(baseline)).faults())
                .containsExactly(new Fault.Odd(Fault.Oddity.BASELINE_AFTER_PERIOD, List.of("2025", "2024-12-31")));
        assertThat(read(file(twice)).faults())
                .containsExactly(new Fault.Odd(Fault.Oddity.PERIOD_TWICE, List.of("2024-01-01/2024-12-31")));
    }

    @Test
    void the_schema_is_asked_and_its_words_are_typed() {
        assertThat(read(file(activity("<made-up/>"))).findings().getFirst().fault())
                .isInstanceOfSatisfying(Fault.Schema.class, fault -> {
                    assertThat(fault.clause()).isEqualTo(Fault.Clause.MISPLACED);
                    assertThat(fault.values()).startsWith("made-up");
                });
        var date = read(file(SOUND + "<activity-date type=\"2\" iso-date=\"yesterday\"/></iati-activity>"));
        assertThat(date.findings()).anySatisfy(finding -> {
            assertThat(finding.field()).isEqualTo("activity-date[2]/@iso-date");
            assertThat(finding.line()).isEqualTo(11);
            assertThat(finding.fault())
                    .isInstanceOfSatisfying(
                            Fault.Schema.class,
                            fault -> assertThat(fault.clause()).isEqualTo(Fault.Clause.VALUE));
        });
        assertThat(read(file(activity("").replace(" type=\"40\"", ""))).faults())
                .anySatisfy(fault -> assertThat(fault)
                        .isInstanceOfSatisfying(
                                Fault.Schema.class,
                                missing -> assertThat(missing.clause()).isEqualTo(Fault.Clause.ATTRIBUTE_MISSING)));
    }

    @Test
    void the_standards_own_example_fits_its_schema() {
        assertThat(read(Samples.example()).faults()).noneMatch(Fault.Schema.class::isInstance);
    }
}
