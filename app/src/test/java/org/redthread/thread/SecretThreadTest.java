package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redthread.record.RecordFile.id;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.meetings.Rehearsal;
import org.redthread.office.Reading;
import org.redthread.web.Here;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Every kind of link, both ways, in every circle, to a knot of every circle and to one that is gone, asked for by
/// everybody through the doors that people and programs use. Nobody learns more than a model without the dark tells.
@SpringBootTest(properties = "redthread.demo=true")
@AutoConfigureMockMvc
@Import({PostgresConfiguration.class, Rehearsal.class, SecretThreadTest.Rooms.class})
class SecretThreadTest {

    private static final UUID DIALOGUE = id("dialogue", "rehearsal");
    private static final UUID POLAND = id("party", "POL");
    private static final String GONE = "secret-gone";

    /// Circles of knots and links, each with the readers who stand in it.
    private enum Seen {
        EVERYBODY(Set.of(Circle.PUBLIC), null, "secretariat", "chair", "poland", "cambodia", "donor"),
        INSIDE(Set.of(Circle.dialogue(DIALOGUE)), "secretariat", "chair", "poland", "cambodia", "donor"),
        KEEPERS(Set.of(Circle.role(Role.SECRETARIAT, DIALOGUE)), "secretariat"),
        CHAIR(Set.of(Circle.role(Role.CHAIR, DIALOGUE)), "chair"),
        DELEGATION(Set.of(Circle.party(POLAND, DIALOGUE)), "poland"),
        HANDED_IN(Set.of(Circle.party(POLAND, DIALOGUE), Circle.role(Role.CHAIR, DIALOGUE)), "poland", "chair");

        private final Set<String> circles;
        private final List<@Nullable String> readers;

        Seen(Set<String> circles, @Nullable String... readers) {
            this.circles = circles;
            this.readers = Arrays.asList(readers);
        }

        String knots() {
            return "secret-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Rooms of the trial: each speaks for the knots of one circle.
    @TestConfiguration
    static class Rooms {

        @Bean
        KnotTeller secrets(Access access) {
            return new KnotTeller() {
                @Override
                public Set<String> kinds() {
                    var kinds = new HashSet<String>(Set.of(GONE));
                    for (var seen : Seen.values()) kinds.add(seen.knots());
                    return kinds;
                }

                @Override
                public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
                    return knots.stream()
                            .filter(knot -> Arrays.stream(Seen.values())
                                    .anyMatch(seen -> seen.knots().equals(knot.kind())
                                            && seen.circles.stream().anyMatch(access.circles()::contains)))
                            .collect(Collectors.toMap(
                                    Function.identity(), knot -> new Told(label(knot), "/rehearsal/secret")));
                }
            };
        }
    }

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Threads threads;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    /// A link from where one stands to another knot, and one from there to a third that everybody may see.
    private record Way(Seen link, String knots, Knot far, Knot beyond) {

        boolean opensTo(@Nullable String reader) {
            return link.readers.contains(reader)
                    && Arrays.stream(Seen.values())
                            .anyMatch(seen -> seen.knots().equals(knots) && seen.readers.contains(reader));
        }
    }

    @Test
    void nobody_learns_of_a_knot_or_a_link_that_is_not_his_through_any_door() throws IOException {
        var asked = 0;
        var hidden = 0;
        var papers = 0;
        var readers = new LinkedHashMap<@Nullable String, jakarta.servlet.http.@Nullable Cookie>();
        for (var reader : Seen.EVERYBODY.readers) readers.put(reader, reader == null ? null : rehearsal.enter(reader));
        for (var kind : LinkKind.values())
            for (var forwards : List.of(true, false)) {
                var stand = knot(Seen.EVERYBODY.knots());
                var ways = ways(kind, forwards, stand);
                for (var reader : readers.entrySet()) {
                    var as = "%s %s as %s".formatted(kind, forwards, reader.getKey());
                    var open = ways.stream()
                            .filter(way -> way.opensTo(reader.getKey()))
                            .toList();
                    hidden += ways.size() - open.size();
                    var page = text(ask(reader.getValue(), "/en" + stand.inside()));
                    same(as + ", page", page, ways, open);
                    var reached = open.stream()
                            .flatMap(way -> java.util.stream.Stream.of(way.far, way.beyond))
                            .filter(knot -> page.contains(label(knot)))
                            .count();
                    assertThat(page).as(as + ", counted").contains(">" + words(reached) + "<");
                    assertThat(page).as(as + ", more").doesNotContain("More hangs here", "Further along");
                    var answer = text(ask(reader.getValue(), "/api/v1/threads/" + stand.kind() + "/" + stand.id()));
                    same(as + ", program", answer, ways, open);
                    assertThat(answer).as(as + ", program, more").doesNotContain("\"more\":true");
                    if (papers++ % 2 == 0)
                        same(as + ", Word", Reading.docx(ask(reader.getValue(), brief(stand, "docx"))), ways, open);
                    if (papers % 5 == 0)
                        same(as + ", PDF", Reading.pdf(ask(reader.getValue(), brief(stand, "pdf"))), ways, open);
                    asked++;
                }
            }
        System.out.printf(
                "%d traces asked for by %d readers; %d links kept in the dark%n", asked, readers.size(), hidden);
        assertThat(hidden).isPositive();
    }

    @Test
    void who_may_not_see_a_knot_is_told_that_there_is_none_at_every_door() {
        for (var seen : Seen.values())
            for (var reader : Seen.EVERYBODY.readers) {
                var knot = knot(seen.knots());
                var cookie = reader == null ? null : rehearsal.enter(reader);
                var expected = seen.readers.contains(reader) ? 200 : 404;
                for (var door : List.of("/en" + knot.inside(), "/en" + knot.inside() + "/brief?as=html", api(knot)))
                    assertThat(status(cookie, door)).as(reader + " at " + door).isEqualTo(expected);
                assertThat(status(cookie, "/en" + knot(GONE).inside())).isEqualTo(404);
            }
    }

    @Test
    void a_hundred_links_into_the_dark_leave_no_mark_that_there_is_more() throws IOException {
        var stand = knot(Seen.EVERYBODY.knots());
        var shown = knot(Seen.EVERYBODY.knots());
        var ties = new ArrayList<>(List.of(
                held(LinkKind.CONTRIBUTES_TO, shown, stand, Seen.EVERYBODY).during(LocalDate.of(2019, 1, 1), null)));
        for (var n = 0; n < 100; n++) {
            ties.add(held(LinkKind.CONTRIBUTES_TO, knot(GONE), stand, Seen.EVERYBODY));
            ties.add(held(LinkKind.CONTRIBUTES_TO, knot(Seen.CHAIR.knots()), stand, Seen.EVERYBODY));
            ties.add(held(LinkKind.CONTRIBUTES_TO, knot(Seen.EVERYBODY.knots()), stand, Seen.CHAIR));
        }
        tie(ties);
        var page = text(ask(null, "/en" + stand.inside()));
        assertThat(page).contains(label(shown), ">1 knot<").doesNotContain("down-after", "Further along");
        assertThat(text(ask(null, api(stand)))).doesNotContain("\"more\":true");
        assertThat(text(ask(rehearsal.enter("chair"), "/en" + stand.inside()))).contains("down-after");
    }

    private List<Way> ways(LinkKind kind, boolean forwards, Knot stand) {
        var ways = new ArrayList<Way>();
        var ties = new ArrayList<Tie>();
        var knots = new ArrayList<>(List.of(GONE));
        for (var seen : Seen.values()) knots.add(seen.knots());
        for (var link : List.of(Seen.EVERYBODY, Seen.INSIDE, Seen.KEEPERS, Seen.CHAIR, Seen.HANDED_IN))
            for (var far : knots) {
                var way = new Way(link, far, knot(far), knot(Seen.EVERYBODY.knots()));
                ties.add(held(kind, forwards ? stand : way.far, forwards ? way.far : stand, link));
                ties.add(held(kind, forwards ? way.far : way.beyond, forwards ? way.beyond : way.far, Seen.EVERYBODY));
                ways.add(way);
            }
        tie(ties);
        return ways;
    }

    private static Tie held(LinkKind kind, Knot from, Knot to, Seen seen) {
        return Tie.held(kind, from, to, seen.circles).during(LocalDate.of(2020, 1, 1), null);
    }

    /// The far knots that are told are those that may be, and what hangs behind another is not told.
    private static void same(String as, String said, List<Way> ways, List<Way> open) {
        assertThat(ways.stream().filter(way -> said.contains(label(way.far))))
                .as(as)
                .containsExactlyElementsOf(open);
        assertThat(ways.stream()
                        .filter(way -> said.contains(label(way.beyond))
                                || said.contains(way.beyond.id().toString())))
                .as(as + ", beyond")
                .isSubsetOf(open);
        for (var way : ways)
            if (!open.contains(way))
                assertThat(said).as(as).doesNotContain(way.far.id().toString());
    }

    private void tie(List<Tie> ties) {
        var everywhere = new Reader(
                null,
                "Test",
                Set.of(
                        new Mandate(Role.SECRETARIAT, DIALOGUE, null),
                        new Mandate(Role.CHAIR, DIALOGUE, null),
                        new Mandate(Role.FOCAL_POINT, DIALOGUE, POLAND)));
        access.as(
                everywhere,
                () -> transaction.execute(tied -> {
                    threads.hold("secret/" + UUID.randomUUID() + "/", ties);
                    return tied;
                }));
    }

    private static Knot knot(String kind) {
        return new Knot(kind, UUID.randomUUID());
    }

    private static String label(Knot knot) {
        return "K" + knot.id().toString().substring(0, 13).replace("-", "");
    }

    private static String words(long knots) {
        return knots == 0 ? "Nothing" : knots == 1 ? "1 knot" : knots + " knots";
    }

    private static String brief(Knot stand, String as) {
        return "/en" + stand.inside() + "/brief?as=" + as;
    }

    private static String api(Knot knot) {
        return "/api/v1/threads/" + knot.kind() + "/" + knot.id();
    }

    private byte[] ask(jakarta.servlet.http.@Nullable Cookie reader, String address) {
        var request = browser.get().uri(address);
        var answer = (reader == null ? request : request.cookie(reader)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private int status(jakarta.servlet.http.@Nullable Cookie reader, String address) {
        var request = browser.get().uri(address);
        return (reader == null ? request : request.cookie(reader))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
