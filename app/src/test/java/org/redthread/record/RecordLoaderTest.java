package org.redthread.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.start.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationModuleTest(
        extraIncludes = {"sql", "start"},
        verifyAutomatically = false)
@Import(PostgresConfiguration.class)
class RecordLoaderTest {

    @Autowired
    RecordLoader loader;

    @Autowired
    LoadStore loads;

    @Autowired
    SourcesPart own;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ObjectProvider<Progress> progress;

    @Autowired
    Sources sources;

    @Autowired
    Claims claims;

    @Autowired
    Contradictions contradictions;

    @Test
    void a_second_start_with_the_same_files_loads_nothing() {
        loader.load();
        assertThat(loader.load()).isFalse();
        assertThat(sources.all()).isNotEmpty();
    }

    @Test
    void every_source_of_the_file_stands_on_record_in_its_order() {
        var inFile = RecordFile.open("sources.yaml").entries("sources").stream()
                .map(entry -> entry.text("key"))
                .toList();
        assertThat(sources.all()).extracting(Source::key).isEqualTo(inFile);
        assertThat(sources.notFound())
                .hasSameSizeAs(RecordFile.open("sources.yaml").texts("not_found"));
    }

    @Test
    void every_contradiction_of_the_file_stands_on_record_with_all_its_sides() {
        var inFile = RecordFile.open("contradictions.yaml").entries("contradictions");
        assertThat(contradictions.all())
                .extracting(Contradiction::code)
                .isEqualTo(inFile.stream().map(entry -> entry.text("code")).toList());
        assertThat(contradictions.all().stream().mapToInt(c -> c.sides().size()).sum())
                .isEqualTo(inFile.stream()
                        .mapToInt(entry -> entry.entries("sides").size())
                        .sum());
    }

    @Test
    void several_sources_are_named_in_one_question() {
        var named = sources.named(Set.of("SEED-1", "WIKITIA", "NOT-THERE"));
        assertThat(named).containsOnlyKeys("SEED-1", "WIKITIA");
        assertThat(named).extractingByKey("WIKITIA").returns(true, SourceRef::weak);
    }

    @Test
    void a_contradiction_is_found_by_what_it_is_about_and_by_its_sources() {
        var bangladesh = Subject.of("party", "BGD");
        assertThat(contradictions.of(bangladesh)).singleElement().satisfies(c -> {
            assertThat(c.code()).isEqualTo("B17");
            assertThat(c.concerns(bangladesh)).isTrue();
            assertThat(c.sides())
                    .extracting(Contradiction.Side::sources)
                    .containsExactly(List.of("IOM-RCP2013"), List.of("IOM-RCP2015"));
        });
        assertThat(contradictions.of(sources.get("PP-NCP")))
                .extracting(Contradiction::code)
                .containsExactly("A17");
    }

    @Test
    void what_a_room_hands_over_is_found_again_by_subject_and_by_source() {
        var tehran = Subject.of("meeting", "budapest-process/a-test");
        var claim = new Claim(
                tehran,
                "countries",
                "36",
                36,
                List.of("BP-NEWS-2017"),
                When.read("2017-11").orElseThrow(),
                null);
        var other = new Claim(tehran, "countries", "34", 34, List.of("TR-2017"), null, "a note");
        var thing =
                new Thing(tehran, "/budapest-process/meetings/a-test", "A meeting", "Совещание", List.of("TR-2017"));
        var part = new APart("a part", () -> 1, List.of(thing), List.of(claim, other), "B8");

        assertThat(theLoaderOf(own, part).load()).isTrue();

        assertThat(claims.of(tehran)).containsExactly(claim, other);
        assertThat(claims.of(Set.of(tehran, Subject.of("party", "BGD")))).containsOnlyKeys(tehran);
        assertThat(claims.of(sources.get("TR-2017"))).containsExactly(other);
        assertThat(sources.citing("TR-2017")).containsExactly(thing);
        assertThat(sources.things(Set.of(tehran))).containsEntry(tehran, thing);
        assertThat(contradictions.of(tehran)).extracting(Contradiction::code).containsExactly("B8");
        assertThat(theLoaderOf(own).load()).isTrue();
        assertThat(claims.of(tehran)).isEmpty();
    }

    @Test
    void a_part_that_fails_while_it_loads_leaves_the_record_as_it_stood() {
        var before = sources.all();
        var broken = new APart(
                "a part that fails",
                () -> {
                    throw new IllegalStateException("half way");
                },
                List.of(),
                List.of(),
                "B8");
        assertThatThrownBy(() -> theLoaderOf(own, broken).load()).hasMessage("half way");
        assertThat(sources.all()).isEqualTo(before);
    }

    private RecordLoader theLoaderOf(RecordPart... parts) {
        return new RecordLoader(List.of(parts), loads, transaction, Clock.systemUTC(), progress);
    }

    /// Some room's part.
    private record APart(String name, Load rows, List<Thing> held, List<Claim> disputed, String contradiction)
            implements RecordPart {

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Load read() {
            return new Load() {
                @Override
                public int run() {
                    return rows.run();
                }

                @Override
                public List<Thing> things() {
                    return held;
                }

                @Override
                public List<Claim> claims() {
                    return disputed;
                }

                @Override
                public List<Concern> concerns() {
                    return held.stream()
                            .map(thing -> new Concern(contradiction, thing.subject()))
                            .toList();
                }
            };
        }
    }
}
