package org.redthread.projects.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redthread.projects.iati.ActivityFiles.activity;
import static org.redthread.projects.iati.ActivityFiles.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.iati.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "redthread.demo=true")
@Import({PostgresConfiguration.class, ActivityFiles.class})
class ImportsTest {

    private static final Path EXAMPLE = Path.of(
            "..",
            "iati",
            "src",
            "test",
            "resources",
            "org",
            "redthread",
            "iati",
            "activity-standard-example-annotated.xml");
    private static final Held.Which ALL = new Held.Which(null, null, true);

    @Autowired
    ActivityFiles files;

    @Autowired
    Imports imports;

    @Autowired
    Access access;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @BeforeEach
    void nothing_is_held() {
        files.nothingHeld(JdbcClient.create(owner));
    }

    @Test
    void what_a_file_would_change_is_shown_before_anything_is_changed() throws Exception {
        files.taken(file(activity("GB-COH-1-A", "One", ""), activity("GB-COH-1-B", "Two", "")));
        var brought = files.read(file(
                activity("GB-COH-1-A", "One", ""),
                activity("GB-COH-1-B", "Two and a half", ""),
                activity("GB-COH-1-C", "Three", ""),
                activity("GB-COH-1-D", "Four", "<nonsense/>")));
        assertThat(brought.state()).isEqualTo(Brought.State.READY);
        assertThat(brought)
                .extracting(Brought::unchanged, Brought::changed, Brought::added, Brought::refused)
                .containsExactly(1, 1, 1, 1);
        assertThat(brought.mapping()).anyMatch(line -> line.field().equals("title/narrative") && line.count() == 4);
        assertThat(brought.kinds()).anyMatch(kind -> kind.key().equals("schema.MISPLACED") && kind.count() == 1);
        assertThat(files.held()).as("a dry run").isEqualTo(2);

        var changed = files.asSecretariat(() -> imports.waiting(brought, Waiting.Fate.CHANGED, 0, 10));
        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().row()).isEqualTo(2);
        assertThat(changed.getFirst().differences())
                .containsExactly(new Difference("title[1]/narrative[1]", "Two", "Two and a half"));
        var refused = files.asSecretariat(() -> imports.waiting(brought, Waiting.Fate.REFUSED, 0, 10));
        assertThat(refused)
                .extracting(Waiting::identifier, Waiting::refused)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GB-COH-1-D", "SCHEMA"));

        var unasked =
                files.asSecretariat(() -> imports.take(files.rehearsal(), brought.id(), brought.comparedWith(), false));
        assertThat(unasked)
                .as("what cannot be taken is left out only where that is said")
                .isFalse();
        assertThat(files.held()).isEqualTo(2);
        assertThat(files.take(brought)).isTrue();
        assertThat(files.held()).isEqualTo(3);
        assertThat(files.again(brought).state()).isEqualTo(Brought.State.TAKEN);
        assertThat(files.take(brought)).as("twice").isFalse();
    }

    @Test
    void places_of_findings_say_activity_field_row_and_line() throws Exception {
        var brought = files.read(file(activity("GB-COH-1-A", "One", ""), activity("GB-COH-1-B", "Two", """
                <budget type="1" status="1"><period-start iso-date="2024-01-01"/><period-end iso-date="2026-01-01"/>
                <value value-date="2024-01-01">10</value></budget>
                """)));
        var kind = brought.kinds().stream()
                .filter(each -> each.subject().equals("7.5.3"))
                .findFirst()
                .orElseThrow();
        assertThat(kind.count()).isEqualTo(1);
        var places = files.asSecretariat(() -> imports.places(brought, kind.number()));
        assertThat(places).hasSize(1);
        assertThat(places.getFirst())
                .extracting(FindingKind.Place::row, FindingKind.Place::line, FindingKind.Place::identifier)
                .containsExactly(2, 24, "GB-COH-1-B");
        assertThat(places.getFirst().field()).isEqualTo("budget[1]/period-end[1]/@iso-date");
    }

    @Test
    void a_file_that_cannot_be_taken_is_refused_in_one_sentence_and_leaves_nothing() throws Exception {
        var sound = file(activity("GB-COH-1-A", "One", ""));
        assertThat(refusal(sound.replace("2.03", "1.05")))
                .isEqualTo(new Brought.Refusal(Fault.Reason.EDITION, "1.05", 0, 2, ""));
        assertThat(refusal(sound.replace("</title>", "")).reason()).isEqualTo(Fault.Reason.MALFORMED);
        assertThat(refusal(sound.replace("?>", "?><!DOCTYPE x [<!ENTITY a \"b\">]>"))
                        .reason())
                .isEqualTo(Fault.Reason.DOCTYPE);
        assertThat(refusal("[]").reason()).isEqualTo(Fault.Reason.MALFORMED);
        assertThat(refusal(file(activity("GB-COH-1-A", "One", ""), activity("GB-COH-1-A", "Two", ""))))
                .isEqualTo(new Brought.Refusal(null, "1", 2, 14, "GB-COH-1-A"));
        assertThat(files.held()).isZero();
        assertThat(JdbcClient.create(owner)
                        .sql("select count(*) from projects.iati_staged")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Brought.Refusal refusal(String file) throws Exception {
        var brought = files.read(file);
        assertThat(brought.state()).isEqualTo(Brought.State.REFUSED);
        var refusal = brought.refusal();
        return Objects.requireNonNull(refusal);
    }

    @Test
    void somebody_else_takes_a_file_meanwhile_and_what_was_shown_is_shown_anew() throws Exception {
        var first = files.read(file(activity("GB-COH-1-A", "One", "")));
        var second = files.read(file(activity("GB-COH-1-A", "Another one", "")));
        assertThat(second.added()).isEqualTo(1);
        assertThat(files.take(first)).isTrue();
        var blind =
                files.asSecretariat(() -> imports.take(files.rehearsal(), second.id(), second.comparedWith(), true));
        assertThat(blind).isFalse();
        assertThat(files.again(second))
                .extracting(Brought::added, Brought::changed)
                .containsExactly(0, 1);
        assertThat(files.take(second)).isTrue();
        assertThat(files.export(Reader.PUBLIC, Held.Which.EVERYBODYS)).contains("Another one");
    }

    @Test
    void what_is_being_read_is_cancelled_and_leaves_nothing() throws Exception {
        var id = files.asSecretariat(() -> {
            var opened = imports.open(files.rehearsal(), "long.xml", Audience.EVERYBODY, new Endless(40_000));
            return ((Imports.Opened.Begun) opened).id();
        });
        files.asSecretariat(() -> {
            assertThat(imports.find(files.rehearsal(), id).orElseThrow().state())
                    .isEqualTo(Brought.State.READING);
            imports.cancel(files.rehearsal(), id);
            return true;
        });
        var folder = JdbcClient.create(owner);
        for (var i = 0; i < 300 && waits(folder); i++) Thread.sleep(50);
        assertThat(files.asSecretariat(() -> imports.find(files.rehearsal(), id).orElseThrow())
                        .state())
                .isEqualTo(Brought.State.CANCELLED);
        assertThat(waits(folder)).isFalse();
        assertThat(files.held()).isZero();
    }

    private static boolean waits(JdbcClient owner) {
        return owner.sql("select exists (select from projects.iati_staged)")
                .query(Boolean.class)
                .single();
    }

    /// A file that is made while it is read.
    private static final class Endless extends InputStream {

        private final int activities;
        private InputStream part = new ByteArrayInputStream("<iati-activities version=\"2.03\">".getBytes());
        private int made;

        Endless(int activities) {
            this.activities = activities;
        }

        @Override
        public int read() throws java.io.IOException {
            var one = part.read();
            while (one < 0 && made <= activities) {
                part = new ByteArrayInputStream(
                        (made == activities ? "</iati-activities>" : activity("GB-COH-1-" + made, "Sample", ""))
                                .getBytes());
                made++;
                one = part.read();
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws java.io.IOException {
            var one = read();
            if (one < 0) return -1;
            bytes[from] = (byte) one;
            var more = part.read(bytes, from + 1, length - 1);
            return more < 0 ? 1 : more + 1;
        }
    }

    @Test
    void drafts_never_leave_to_those_outside_their_circle() throws Exception {
        assertThat(files.take(files.read(file(activity("GB-COH-1-A", "Open", "")), Audience.EVERYBODY)))
                .isTrue();
        assertThat(files.take(files.read(file(activity("GB-COH-1-B", "Inside", "")), Audience.DIALOGUE)))
                .isTrue();
        assertThat(files.take(files.read(file(activity("GB-COH-1-C", "Draft", "")), Audience.SECRETARIAT)))
                .isTrue();
        for (var which : new Held.Which[] {Held.Which.EVERYBODYS, ALL, new Held.Which(null, "GB-COH-1-C", true)})
            assertThat(files.export(Reader.PUBLIC, which)).doesNotContain("Inside", "Draft");
        assertThat(files.export(files.holder(Role.CHAIR), ALL))
                .contains("Open", "Inside")
                .doesNotContain("Draft");
        assertThat(files.export(files.holder(Role.SECRETARIAT), ALL)).contains("Open", "Inside", "Draft");
        assertThat(files.export(files.holder(Role.SECRETARIAT), Held.Which.EVERYBODYS))
                .as("a file for everybody is the same whoever fetches it")
                .contains("Open")
                .doesNotContain("Inside", "Draft");
        assertThatThrownBy(() -> access.as(files.holder(Role.CHAIR), () -> {
                    imports.requireTake(files.rehearsal());
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void what_was_taken_goes_out_and_comes_back_as_it_was() throws Exception {
        for (var seed = 1; seed <= 12; seed++) {
            nothing_is_held();
            var random = new Random(seed);
            files.taken(file(IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(i -> activity("GB-COH-1-" + random.nextInt(1000) + "-" + i, odd(random), more(random)))
                    .toArray(String[]::new)));
            goesRoundUnchanged("seed " + seed);
        }
    }

    @Test
    void the_standards_example_goes_round() throws Exception {
        var brought = files.read(Files.newInputStream(EXAMPLE), Audience.EVERYBODY);
        assertThat(brought).extracting(Brought::state, Brought::refused).containsExactly(Brought.State.READY, 0);
        assertThat(files.take(brought)).isTrue();
        goesRoundUnchanged("the annotated example");
    }

    private void goesRoundUnchanged(String what) throws Exception {
        var out = files.export(Reader.PUBLIC, Held.Which.EVERYBODYS);
        var again = files.read(out);
        assertThat(again.unchanged()).as(what).isEqualTo(again.activities()).isPositive();
        assertThat(files.take(again)).isTrue();
        assertThat(files.export(Reader.PUBLIC, Held.Which.EVERYBODYS)).as(what).isEqualTo(out);
        nothing_is_held();
        files.taken(out);
        assertThat(files.export(Reader.PUBLIC, Held.Which.EVERYBODYS)).as(what).isEqualTo(out);
    }

    /// Letters that XML, COPY or a careless writer would stumble over.
    private static String odd(Random random) {
        var letters =
                new String[] {"a", " ", "&amp;", "&lt;", "\t", "\\", "\\N", "é", "Ж", "😀", "&#13;", "]]&gt;", "'", "\""
                };
        var words = new StringBuilder("T");
        for (var i = random.nextInt(12); i > 0; i--) words.append(letters[random.nextInt(letters.length)]);
        return words.toString();
    }

    private static String more(Random random) {
        var more = new ArrayList<String>();
        for (var i = random.nextInt(4); i > 0; i--)
            more.add("""
                    <transaction><transaction-type code="3"/><transaction-date iso-date="2024-02-0%d"/>
                    <value value-date="2024-02-01">%d</value><description><narrative xml:lang="ru">%s</narrative></description>
                    </transaction>
                    """.formatted(1 + random.nextInt(9), random.nextInt(100000), odd(random)));
        for (var i = random.nextInt(3); i > 0; i--)
            more.add("<x:own%d xmlns:x=\"urn:sample:%d\" x:mark=\"%s\">mixed <x:deep/> %s</x:own%1$d>\n"
                    .formatted(i, random.nextInt(2), odd(random).replace("\"", ""), odd(random)));
        return String.join("", more);
    }
}
