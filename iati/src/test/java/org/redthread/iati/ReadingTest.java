package org.redthread.iati;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.iati.Samples.activity;
import static org.redthread.iati.Samples.file;
import static org.redthread.iati.Samples.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.iati.Fault.Reason;

class ReadingTest {

    @Test
    void the_standards_annotated_example_is_given_back_as_it_came() {
        var first = read(Samples.example());
        var again = read(Samples.written(first));

        assertThat(first.activities()).hasSize(1);
        assertThat(again.activities().getFirst().element())
                .isEqualTo(first.activities().getFirst().element());
        assertThat(again.root().attributes()).isEqualTo(first.root().attributes());
        assertThat(Samples.written(again)).isEqualTo(Samples.written(first));
    }

    @Test
    void what_the_standard_does_not_know_is_kept_and_told() {
        var first = read(file(activity(
                "<dac:flag xmlns:dac=\"https://example.org/dac\" dac:kind=\"a&amp;b\">so <dac:b/> on</dac:flag>")));

        assertThat(Samples.written(first)).contains("so <dac:b/> on</dac:flag>");
        assertThat(read(Samples.written(first)).activities().getFirst().element())
                .isEqualTo(first.activities().getFirst().element());
        assertThat(first.mapping().lines())
                .contains(new Mapping.Line("dac:flag", Mapping.Fate.FOREIGN, 1))
                .contains(new Mapping.Line("dac:flag/@dac:kind", Mapping.Fate.FOREIGN, 1))
                .contains(new Mapping.Line("title/narrative", Mapping.Fate.KEPT, 1));
    }

    @Test
    void what_stands_beside_the_activities_is_told_as_left() {
        var said = "<!-- so --><iati-activities version=\"2.03\" linked-data-default=\"https://example.org\">"
                + activity("") + "<x:more xmlns:x=\"https://example.org/x\"/></iati-activities>";

        assertThat(read(said).mapping().lines())
                .contains(
                        new Mapping.Line("iati-activities/@linked-data-default", Mapping.Fate.LEFT, 1),
                        new Mapping.Line("iati-activities/x:more", Mapping.Fate.LEFT, 1),
                        new Mapping.Line("<!-- -->", Mapping.Fate.LEFT, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "1.05", "2.01", "2.02", "3", ""})
    void another_edition_is_one_finding(String edition) {
        var found = read("<iati-activities version=\"%s\">\n%s</iati-activities>".formatted(edition, activity("")));

        assertThat(found.activities()).isEmpty();
        assertThat(found.findings())
                .containsExactly(
                        new Finding(0, "", "", 1, Severity.CRITICAL, new Fault.Unreadable(Reason.EDITION, edition)));
    }

    @Test
    void a_file_that_breaks_off_is_one_finding_that_names_activity_field_and_line() {
        var found = read("<iati-activities version=\"2.03\">\n" + activity("") + Samples.SOUND
                + "<transaction><value>\n<<</transaction>");

        assertThat(found.activities()).hasSize(1);
        assertThat(found.findings().getLast().fault()).isEqualTo(new Fault.Unreadable(Reason.MALFORMED, ""));
        assertThat(found.findings().getLast().row()).isEqualTo(2);
        assertThat(found.findings().getLast().activity()).isEqualTo("GB-COH-1-A");
        assertThat(found.findings().getLast().field()).isEqualTo("transaction[1]/value[1]");
        assertThat(found.findings().getLast().line()).isEqualTo(22);
    }

    @Test
    void entities_are_refused_before_they_grow() {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>\n"
                + file(activity("")).substring(39);
        var outside = "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">\n<iati-activities version=\"2.03\"/>";
        var entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n"
                + "<iati-activities version=\"2.03\">&a;</iati-activities>";

        for (var file : new String[] {laughs, outside, entity}) {
            var found = read(file);
            assertThat(found.activities()).isEmpty();
            assertThat(found.faults()).containsExactly(new Fault.Unreadable(Reason.DOCTYPE, ""));
        }
    }

    @Test
    void an_entity_that_nobody_defined_is_one_finding() {
        var found = read(file(activity("<dac:x xmlns:dac=\"https://example.org\">&laugh;</dac:x>")));

        assertThat(found.activities()).isEmpty();
        assertThat(found.faults()).hasSize(1).first().isInstanceOf(Fault.Unreadable.class);
    }

    @Test
    void other_files_are_told_by_what_they_are() {
        assertThat(read("").faults()).containsExactly(new Fault.Unreadable(Reason.EMPTY, ""));
        assertThat(read("no XML").faults()).containsExactly(new Fault.Unreadable(Reason.MALFORMED, ""));
        assertThat(read("<html/>").faults()).containsExactly(new Fault.Unreadable(Reason.NOT_IATI, "html"));
        assertThat(read("<iati-organisations version=\"2.03\"/>").faults())
                .containsExactly(new Fault.Unreadable(Reason.ORGANISATIONS, ""));
        var latin = file(activity(""))
                .replace("Sample title", "Título")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(read(new ByteArrayInputStream(latin)).faults())
                .containsExactly(new Fault.Unreadable(Reason.ENCODING, ""));
    }

    @Test
    void a_file_in_another_encoding_is_read_by_what_it_says_of_itself() {
        var bytes = file(activity("")).replace("UTF-8", "UTF-16").getBytes(UTF_16);

        assertThat(read(new ByteArrayInputStream(bytes)).activities()).hasSize(1);
    }

    @Test
    void one_value_of_gigabytes_is_given_up_early() {
        var found = read(new Endless("<iati-activities version=\"2.03\" x=\"", "a"));

        assertThat(found.faults()).containsExactly(new Fault.Unreadable(Reason.ACTIVITY_TOO_LARGE, ""));
    }

    @Test
    void one_activity_without_end_is_given_up_early() {
        var found = read(new Endless("<iati-activities version=\"2.03\"><iati-activity>", "<title/>"));

        assertThat(found.faults()).contains(new Fault.Unreadable(Reason.ACTIVITY_TOO_LARGE, ""));
        assertThat(found.activities()).isEmpty();
    }

    @Test
    void elements_in_each_other_without_end_are_given_up_early() {
        var found = read(new Endless("<iati-activities version=\"2.03\"><iati-activity>", "<x>"));

        assertThat(found.faults()).contains(new Fault.Unreadable(Reason.TOO_DEEP, "40"));
    }

    /// Habits met in files that ministries publish; all words are samples. Empty comments, codes that are empty, a
    /// schema named at the root, a language on what has no words, moments finer than a second, a budget below zero.
    @Test
    void habits_of_published_files_are_kept_and_told() {
        var more = """
                <policy-marker vocabulary="1" code="4" significance=""/>
                <default-tied-status code=""/>
                <budget type="2">
                <period-start iso-date="2009-04-01"/><period-end iso-date="2009-06-30"/>
                <value value-date="2009-04-01">-7826.00</value>
                </budget>
                <capital-spend/>
                """;
        var activity = activity(more)
                .replace("<iati-identifier>", "<!----><iati-identifier>")
                .replace("code=\"TR\"", "code=\"TR\" percentage=\"100.00\" xml:lang=\"es\"")
                .replace("default-currency", "last-updated-datetime=\"2016-02-27T18:29:33.409391\" default-currency");
        var first = read("<iati-activities version=\"2.03\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"iati-activities-schema.xsd\">" + activity + "</iati-activities>");

        assertThat(first.faults().stream().map(ReadingTest::told))
                .containsExactlyInAnyOrder(
                        "BUDGET_BELOW_ZERO", "PolicySignificance", "TiedStatus", "ATTRIBUTE_MISSING");
        assertThat(read(Samples.written(first)).activities().getFirst().element())
                .isEqualTo(first.activities().getFirst().element());
        assertThat(first.mapping().lines())
                .contains(
                        new Mapping.Line("<!-- -->", Mapping.Fate.LEFT, 1),
                        new Mapping.Line("recipient-country/@xml:lang", Mapping.Fate.KEPT, 1));
    }

    private static String told(Fault fault) {
        return switch (fault) {
            case Fault.Schema schema -> schema.clause().name();
            case Fault.Code code -> code.list();
            case Fault.Odd odd -> odd.oddity().name();
            default -> fault.toString();
        };
    }

    /// Never comes to an end.
    private static final class Endless extends InputStream {

        private final byte[] begin;
        private final byte[] again;
        private long at;

        Endless(String begin, String again) {
            this.begin = begin.getBytes(UTF_8);
            this.again = again.getBytes(UTF_8);
        }

        @Override
        public int read() {
            var place = at++;
            return place < begin.length ? begin[(int) place] : again[(int) ((place - begin.length) % again.length)];
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            for (var i = 0; i < length; i++) bytes[from + i] = (byte) read();
            return length;
        }
    }
}
