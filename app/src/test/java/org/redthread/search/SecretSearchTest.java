package org.redthread.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.Visibility;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.record.RecordFile;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody finds, counts and is led to is what stands in his circles, for whoever asks and whatever is asked.
@SpringBootTest(properties = {"redthread.search.follow=true", "redthread.search.every=1h"})
@Import(PostgresConfiguration.class)
class SecretSearchTest {

    private static final List<UUID> DIALOGUES = Stream.of("budapest-process", "prague-process", "rehearsal")
            .map(slug -> RecordFile.id("dialogue", slug))
            .toList();
    private static final UUID POLAND = RecordFile.id("party", "POL");
    private static final UUID TURKIYE = RecordFile.id("party", "TUR");

    @Autowired
    IndexStore store;

    @Autowired
    Searching searching;

    @Autowired
    Standpoint standpoint;

    @Autowired
    Access access;

    @Autowired
    Ledger ledger;

    @Autowired
    Index index;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void nobody_finds_or_counts_what_is_not_for_him() {
        var random = new Random(20261123);
        var items = new ArrayList<Item>();
        for (var i = 0; i < 240; i++) items.add(item(random));
        transaction.executeWithoutResult(status -> store.put(items));
        // What other tests left in the index may be near to the words too: it is theirs to be judged.
        var own = items.stream().map(Item::id).collect(Collectors.toSet());
        var titles = items.stream().map(Item::title).collect(Collectors.toSet());

        for (var reader : readers())
            for (var words : List.of(
                    "quagga", "quag", "quagga zebu", "secret" + items.getFirst().id()))
                access.as(reader, () -> {
                    var found = searching.find(
                            Question.of(words, null, null, null, null, 1),
                            standpoint.at("/search", Language.EN, TODAY));
                    var open = items.stream()
                            .filter(item -> item.circles().stream().anyMatch(reader.circles()::contains))
                            .map(Item::id)
                            .collect(Collectors.toSet());
                    assertThat(found.hits())
                            .filteredOn(hit -> own.contains(hit.id()))
                            .allSatisfy(hit -> assertThat(open).contains(hit.id()));
                    if (words.equals("quagga")) {
                        assertThat(found.many()).isEqualTo(open.size());
                        assertThat(found.kinds().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                                .isEqualTo(open.size());
                    }
                    assertThat(found.near())
                            .filteredOn(titles::contains)
                            .allSatisfy(title -> assertThat(items.stream().filter(item -> open.contains(item.id())))
                                    .anyMatch(item -> item.title().equals(title)));
                    return found;
                });
        assertThat(access.as(
                                Reader.PUBLIC,
                                () -> searching.find(
                                        Question.of("quagga", null, null, null, null, 1),
                                        standpoint.at("/search", Language.EN, TODAY)))
                        .many())
                .as("and not everything is secret")
                .isPositive();
    }

    @Test
    void the_application_cannot_read_the_index_but_by_its_functions() {
        assertThat(transaction.<Boolean>execute(status -> db.sql("select has_table_privilege('search.item', 'select')")
                        .query(Boolean.class)
                        .single()))
                .isFalse();
    }

    @Test
    void what_changed_is_shown_to_nobody_until_it_was_read_again() {
        var owner = UUID.randomUUID();
        var thing = new Item(
                "lesson",
                owner,
                owner,
                null,
                List.of(Circle.PUBLIC),
                "en",
                "/x",
                "Okapi",
                "",
                "lesson",
                List.of(),
                List.of(),
                null,
                null,
                1);
        transaction.executeWithoutResult(status -> store.put(List.of(thing)));
        assertThat(okapis()).isEqualTo(1);
        var during = transaction.execute(status -> {
            ledger.record(Deed.anywhere("lessons.withdrawn").to("lesson", owner, "Okapi"));
            return okapis();
        });
        assertThat(during).as("within the transaction that changes it").isZero();
        assertThat(Stream.generate(this::okapis).limit(50).allMatch(many -> many == 0))
                .as("the room hands nothing over for it any more")
                .isTrue();
    }

    @Test
    void what_a_document_says_is_found_by_its_circle_alone() {
        var rehearsal = RecordFile.id("dialogue", "rehearsal");
        var question = Question.of("thylacine", null, null, null, null, 1);
        var words = "On the thylacine, a sample".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var keeper =
                new Reader(UUID.randomUUID(), "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, rehearsal, null)));
        access.as(
                keeper,
                () -> documents.add(
                        rehearsal,
                        new Draft("A paper", "", "en", Visibility.DIALOGUE, "paper.txt"),
                        words.length,
                        () -> new ByteArrayInputStream(words)));
        while (index.follow()) Thread.onSpinWait();
        assertThat(searching
                        .find(question, standpoint.at("/search", Language.EN, TODAY))
                        .hits())
                .isEmpty();
        var chair = new Reader(UUID.randomUUID(), "Chair", Set.of(new Mandate(Role.CHAIR, rehearsal, null)));
        assertThat(access.as(chair, () -> searching.find(question, standpoint.at("/search", Language.EN, TODAY)))
                        .hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.title()).isEqualTo("A paper"));
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private int okapis() {
        return searching
                .find(Question.of("okapi", null, null, null, null, 1), standpoint.at("/search", Language.EN, TODAY))
                .many();
    }

    private static Item item(Random random) {
        var dialogue = DIALOGUES.get(random.nextInt(DIALOGUES.size()));
        var all = List.of(
                Circle.PUBLIC,
                Circle.dialogue(dialogue),
                Circle.role(Role.SECRETARIAT, dialogue),
                Circle.role(Role.CHAIR, dialogue),
                Circle.role(Role.DONOR, dialogue),
                Circle.party(POLAND, dialogue),
                Circle.party(TURKIYE, dialogue),
                Circle.donor(POLAND, dialogue));
        var circles = new HashSet<String>();
        for (var i = random.nextInt(2) + 1; i > 0; i--) circles.add(all.get(random.nextInt(all.size())));
        var id = new UUID(random.nextLong(), random.nextLong());
        var kinds = List.of("meeting", "document", "lesson", "project");
        return new Item(
                kinds.get(random.nextInt(kinds.size())),
                id,
                id,
                dialogue,
                List.copyOf(circles),
                "en",
                "/x/" + id,
                (random.nextBoolean() ? "Quagga " : "Report ") + "secret" + id,
                "Of a quagga, and of a zebu",
                "document",
                List.of(POLAND),
                List.of(),
                null,
                null,
                1);
    }

    private static List<Reader> readers() {
        var readers = new ArrayList<Reader>();
        readers.add(Reader.PUBLIC);
        for (var dialogue : DIALOGUES) {
            for (var role : List.of(Role.SECRETARIAT, Role.CHAIR))
                readers.add(new Reader(UUID.randomUUID(), role.name(), Set.of(new Mandate(role, dialogue, null))));
            for (var role : List.of(Role.FOCAL_POINT, Role.DONOR))
                for (var party : List.of(POLAND, TURKIYE))
                    readers.add(new Reader(UUID.randomUUID(), role.name(), Set.of(new Mandate(role, dialogue, party))));
        }
        return readers;
    }
}
