package org.redthread.dialogues;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.redthread.record.Entry;
import org.redthread.record.RecordBroken;
import org.redthread.record.RecordFile;

class BrokenDialogueFilesTest {

    private static final String DIALOGUE = """
            dialogues:
              - dialogue: some-process
                en: Some Process
                ru: Некий процесс
                kind_en: Dialogue
                kind_ru: Диалог
                src: SEED-1
            """;

    @Test
    void an_office_of_a_body_that_is_not_there_is_named() {
        isBroken("""
                    offices:
                      - {office: chair, body: nobody, holders: [Hungary], since: 2006, src: BP-GOV}
                """, "line 9, dialogues[0].offices[0].body: is no body of the dialogue: nobody");
    }

    @Test
    void an_office_without_a_holder_must_say_that_it_is_unknown() {
        isBroken("""
                    offices:
                      - {office: chair, since: 2006, src: BP-GOV}
                """, "line 9, dialogues[0].offices[0].holders: is missing");
    }

    @Test
    void a_holder_that_nobody_knows_is_named() {
        isBroken("""
                    offices:
                      - {office: chair, holders: [Ruritania], src: BP-GOV}
                """, "line 9, dialogues[0].offices[0].holders: is no party: Ruritania");
    }

    @Test
    void a_day_that_is_none_and_an_office_that_is_none_are_named() {
        isBroken("""
                    offices:
                      - {office: chair, holders: [Hungary], since: 2006-13, src: BP-GOV}
                """, "line 9, dialogues[0].offices[0].since: is no date or period: 2006-13");
        isBroken(
                """
                    offices:
                      - {office: king, holders: [Hungary], src: BP-GOV}
                """,
                "line 9, dialogues[0].offices[0].office: is none of [CHAIR, CO_CHAIR, CO_CHAIRS, SECRETARIAT,"
                        + " HEAD_OF_SECRETARIAT, COORDINATOR, RAPPORTEUR, LEADING_STATE, SUPPORTING_STATES]: king");
    }

    @Test
    void a_note_in_one_language_alone_is_named() {
        isBroken("""
                    milestones:
                      - {on: 2010, en: Something, ru: Нечто, note_en: Only this, src: SEED-1}
                """, "line 9, dialogues[0].milestones[0].note_ru: is missing");
    }

    @Test
    void a_statement_without_a_day_is_named() {
        var draft = new DialogueFile().drafts(file("dialogues.yaml", DIALOGUE)).getFirst();
        var participation = file("dialogues-participation.yaml", """
                some-process:
                  statements:
                    - {party: Hungary, says: joined, src: SEED-1}
                """);
        assertThatThrownBy(() -> new ParticipationFile().readInto(draft, participation))
                .isInstanceOf(RecordBroken.class)
                .hasMessage("record/dialogues-participation.yaml, line 3, some-process.statements[0].on: is missing");
    }

    private static void isBroken(String more, String message) {
        assertThatThrownBy(() -> new DialogueFile().drafts(file("dialogues.yaml", DIALOGUE + more)))
                .isInstanceOf(RecordBroken.class)
                .hasMessage("record/dialogues.yaml, " + message);
    }

    private static Entry file(String name, String yaml) {
        return RecordFile.read(name, new StringReader(yaml));
    }
}
