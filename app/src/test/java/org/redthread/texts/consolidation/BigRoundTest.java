package org.redthread.texts.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.redthread.CountedStatements;
import org.redthread.PostgresConfiguration;
import org.redthread.meetings.Rehearsal;
import org.redthread.redline.merge.Change;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Wording;
import org.redthread.texts.consolidation.HandingIn.Proposed;
import org.redthread.texts.consolidation.HandingIn.Sat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Forty parties with twenty-five proposals each on three hundred provisions: sample words, drawn from one seed.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, CountedStatements.class, Rehearsal.class, HandingIn.class})
class BigRoundTest {

    private static final int PARTIES = 40;
    private static final int PROPOSALS = 25;
    private static final int PROVISIONS = 300;
    private static final int HOT = 10;
    private static final List<String> WORDS = List.of(
            "parties",
            "meet",
            "share",
            "data",
            "return",
            "skills",
            "border",
            "training",
            "safe",
            "orderly",
            "regular",
            "pathways",
            "offices",
            "profiles",
            "visas",
            "students",
            "labour",
            "protection",
            "health",
            "host");

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    HandingIn handing;

    @Autowired
    MockMvcTester browser;

    @Test
    void of_a_thousand_proposals_each_stands_once_and_ten_statements_find_them() {
        var text = rehearsal.aText(draft(new Random(7)));
        assertThat(rehearsal.send(
                        "secretariat",
                        text + "/rounds",
                        Map.of("stage", "COMMENTS", "whom", "ALL", "deadline", "2030-12-20T18:00", "zone", "UTC")))
                .hasStatus(303);
        var sat = handing.at(text);
        var parties = handing.parties(PARTIES);
        handing.ask(sat.round(), parties);
        var handedIn = new ArrayList<UUID>();
        for (var party : parties) handedIn.addAll(handing.handIn(sat, proposals(sat, party)));
        assertThat(handedIn).hasSize(PARTIES * PROPOSALS);

        var page = text + "/rounds/1/consolidation";
        rehearsal.open("chair", page);
        var chair = rehearsal.enter("chair");
        assertThat(CountedStatements.during(() -> assertThat(
                                browser.get().uri("/en/rehearsal" + page).cookie(chair))
                        .hasStatusOk()))
                .as("statements of the page")
                .isLessThanOrEqualTo(10);
        assertThat(CountedStatements.during(
                        () -> assertThat(rehearsal.send(chair, page + "/rulings", Map.of("reason", "Because.")))
                                .hasStatus(422)))
                .as("statements of a refused form")
                .isLessThanOrEqualTo(10);
        for (var order : List.of("CONFLICTS", "TEXT")) {
            var shown = shown(page, order);
            assertThat(shown).as(order).hasSize(PARTIES * PROPOSALS).doesNotHaveDuplicates();
            assertThat(new HashSet<>(shown)).isEqualTo(new HashSet<>(handedIn));
        }
        assertThat(compressed(rehearsal.open("chair", page))).isLessThan(100_000);
    }

    /// Identities of all proposals on all pages, as often as they stand there.
    private List<UUID> shown(String page, String order) {
        var shown = new ArrayList<UUID>();
        for (var number = 1; ; number++) {
            var body = body(rehearsal.open("chair", page + "?order=" + order + "&page=" + number));
            Pattern.compile("id=\"proposal-([0-9a-f-]{36})\"")
                    .matcher(body)
                    .results()
                    .forEach(found -> shown.add(UUID.fromString(found.group(1))));
            if (!body.contains("rel=\"next\"")) return shown;
        }
    }

    private static String draft(Random random) {
        var draft = new StringBuilder("# Sample\n\n");
        for (var i = 1; i <= PROVISIONS; i++)
            draft.append(i)
                    .append(". ")
                    .append(sentence(random, 40 + random.nextInt(40)))
                    .append(".\n\n");
        return draft.toString();
    }

    private static String sentence(Random random, int length) {
        return String.join(
                " ",
                IntStream.range(0, length)
                        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }

    /// One in five falls on provisions that all fight over; one is a remark.
    private static List<Proposed> proposals(Sat sat, UUID party) {
        var random = new Random(party.hashCode());
        var provisions = sat.words().blocks().stream()
                .filter(block -> block.kind() == Kind.PROVISION)
                .toList();
        assertThat(provisions).hasSize(PROVISIONS);
        var proposals = new ArrayList<Proposed>();
        proposals.add(new Proposed(party, null, "A remark of " + party));
        var touched = new HashSet<Integer>();
        while (proposals.size() < PROPOSALS) {
            var at = random.nextInt(5) == 0 ? random.nextInt(HOT) : random.nextInt(PROVISIONS);
            if (touched.add(at))
                proposals.add(new Proposed(party, change(provisions.get(at), random), sentence(random, 6)));
        }
        return proposals;
    }

    private static Change change(Block block, Random random) {
        var words = block.wording().text();
        var from = words.indexOf(' ', random.nextInt(words.length() / 2)) + 1;
        var to = words.indexOf(' ', from);
        return switch (random.nextInt(8)) {
            case 0 -> new Change.Drop(block.id(), List.of(block.id()));
            case 1 -> new Change.Words(block.id(), from, from, Wording.of(sentence(random, 2) + " "));
            default -> new Change.Words(block.id(), from, to, Wording.of(sentence(random, 1 + random.nextInt(3))));
        };
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int compressed(MvcTestResult answer) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(answer.getResponse().getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
