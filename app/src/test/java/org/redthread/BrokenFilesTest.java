package org.redthread;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redthread.record.Entry;
import org.redthread.record.RecordBroken;
import org.redthread.record.RecordFile;

/// Broken data files of meetings, texts, projects and profiles: file, line and field are named.
class BrokenFilesTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("meetings.MeetingsFile", """
                        budapest-process:
                          - {meeting: a, title: A, countries: [Ruritania], src: SEED-1}
                        """, List.of("line 2", "countries", "Ruritania")),
                Arguments.of("meetings.MeetingsFile", """
                        budapest-process:
                          - {meeting: a, title: A, held: 2020, src: SEED-1}
                          - {meeting: b, title: B, held: 2019-01-01, src: SEED-1}
                        """, List.of("line 3", "held", "earlier")),
                Arguments.of("meetings.MeetingsFile", """
                        budapest-process:
                          - meeting: a
                            title: A
                            src: SEED-1
                            figures:
                              - {of: countries, printed: 3, sauce: SEED-1}
                        """, List.of("line 6", "sauce")),
                Arguments.of("meetings.MeetingsFile", """
                        budapest-process:
                          - {meeting: a, title: A, src: SEED-1}
                          - {meeting: a, title: A, src: SEED-1}
                        """, List.of("line 3", "stands twice")),
                Arguments.of("meetings.MeetingsFile", """
                        budapest-process:
                          - {meeting: a, title: A, src: NOBODY-1}
                        """, List.of("line 2", "src", "NOBODY-1")),
                Arguments.of("texts.TextsFile", """
                        budapest-process:
                          - {text: a, title: A, kind: plan, follows: {text: z}, src: SEED-1}
                        """, List.of("line 2", "follows")),
                Arguments.of("texts.TextsFile", """
                        budapest-process:
                          - {text: a, title: A, kind: poem, src: SEED-1}
                        """, List.of("line 2", "kind", "poem")),
                Arguments.of("texts.TextsFile", """
                        budapest-process:
                          - {text: lines, title: A, kind: plan, src: SEED-1}
                        """, List.of("line 2", "text", "another page")),
                Arguments.of("texts.TextsFile", """
                        budapest-process:
                          - {text: a, title: A, kind: plan, continues: {text: z, how: goes on}, src: SEED-1}
                        """, List.of("line 2", "continues")),
                Arguments.of("texts.TextsFile", """
                        budapest-process:
                          - {text: a, title: A, kind: plan, continues: {text: z, goal: 5, how: goes on}, src: SEED-1}
                        """, List.of("line 2", "continues.was")),
                Arguments.of("texts.TextsFile", """
                        budapest-process:
                          - text: a
                            title: A
                            kind: draft
                            src: SEED-1
                            route:
                              - {stage: comments, said: 2023-12-05, planned: 2023-12-20}
                        """, List.of("line 7", "route[0].actual", "printed")),
                Arguments.of("texts.TextsFile", """
                        budapest-process:
                          - text: a
                            title: A
                            kind: draft
                            src: SEED-1
                            route:
                              - {stage: comments, said: 2023-12-05, printed: soon}
                              - {stage: comments, said: 2023-12-05, printed: later}
                        """, List.of("line 8", "stage", "twice")),
                Arguments.of("projects.ProjectsFile", """
                        budapest-process:
                          - {project: a, title: A, money: [{of: budget, eur: plenty}], src: SEED-1}
                        """, List.of("line 2", "money[0].eur", "plenty")),
                Arguments.of("projects.ProjectsFile", """
                        budapest-process:
                          - {project: a, title: A, part_of: z, src: SEED-1}
                        """, List.of("line 2", "part_of")),
                Arguments.of("profiles.ProfilesFile", """
                        prague-process:
                          published:
                            - {of: Ruritania, kind: light, src: SEED-5}
                        """, List.of("line 3", "of", "Ruritania")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_file_names_line_and_field(String reader, String file, List<String> said) {
        assertThatThrownBy(() -> read(reader, file))
                .isInstanceOf(RecordBroken.class)
                .satisfies(e -> said.forEach(word -> org.assertj.core.api.Assertions.assertThat(e.getMessage())
                        .contains(word)));
    }

    /// The readers are their rooms' own business; this test comes in by the side door.
    private static void read(String reader, String file) throws Throwable {
        var read = Class.forName("org.redthread." + reader).getDeclaredMethod("read", Entry.class);
        read.setAccessible(true);
        try {
            read.invoke(null, RecordFile.read("broken.yaml", new StringReader(file)));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
