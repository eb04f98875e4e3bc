package org.redthread.record;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class BrokenRecordTest {

    @Test
    void a_missing_field_is_named_with_file_and_line() {
        isBroken("""
                sources:
                  - {key: A-1, title: A page}
                  - {key: A-2}
                """, "record/sources.yaml, line 3, sources[1].title: is missing");
    }

    @Test
    void a_field_that_nobody_asked_for_is_named() {
        isBroken("""
                sources:
                  - key: A-1
                    title: A page
                    adress: misspelt
                """, "record/sources.yaml, line 4, sources[0].adress: is not a field of this entry");
    }

    @Test
    void a_key_that_stands_twice_is_named() {
        isBroken("""
                sources:
                  - {key: A-1, title: A page}
                  - {key: A-1, title: Another}
                """, "record/sources.yaml, line 3, sources[1].key: stands twice: A-1");
    }

    @Test
    void a_source_that_is_not_on_record_is_named() {
        var file = RecordFile.read("contradictions.yaml", new StringReader("""
                contradictions:
                  - code: A1
                    dialogues: [budapest-process]
                    issue_en: Something does not fit.
                    issue_ru: Что-то не сходится.
                    sides:
                      - {en: one, ru: один, src: NOBODY-1}
                """));
        assertThatThrownBy(() -> SourcesPart.readContradictions(file))
                .isInstanceOf(RecordBroken.class)
                .hasMessage(
                        "record/contradictions.yaml, line 7, contradictions[0].sides[0].src: is not a source: NOBODY-1");
    }

    @Test
    void a_contradiction_that_is_said_in_one_language_only_is_named() {
        var file = RecordFile.read("contradictions.yaml", new StringReader("""
                contradictions:
                  - code: A1
                    dialogues: [budapest-process]
                    issue_en: Something does not fit.
                """));
        assertThatThrownBy(() -> SourcesPart.readContradictions(file))
                .isInstanceOf(RecordBroken.class)
                .hasMessage("record/contradictions.yaml, line 2, contradictions[0].issue_ru: is missing");
    }

    @Test
    void a_date_that_is_none_is_named() {
        var file = RecordFile.read("claims.yaml", new StringReader("""
                printed: "36"
                src: SEED-1
                as_of: 2023-13-05
                """));
        assertThatThrownBy(() -> Claim.read(Subject.of("meeting", "x"), "countries", file))
                .hasMessage("record/claims.yaml, line 3, as_of: is no date or period: 2023-13-05");
    }

    @Test
    void what_is_no_yaml_is_named_with_its_line() {
        assertThatThrownBy(() -> RecordFile.read("sources.yaml", new StringReader("sources:\n  - {key: A")))
                .isInstanceOf(RecordBroken.class)
                .hasMessageStartingWith("record/sources.yaml, line 2");
    }

    private static void isBroken(String yaml, String message) {
        var file = RecordFile.read("sources.yaml", new StringReader(yaml));
        assertThatThrownBy(() -> SourcesPart.readSources(file))
                .isInstanceOf(RecordBroken.class)
                .hasMessage(message);
    }
}
