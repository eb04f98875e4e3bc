package org.redthread.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.web.Language;
import org.redthread.web.Standpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The trace held against a model that is given only what its reader may see, and never learns of the rest.
@SpringBootTest
@Import({PostgresConfiguration.class, Trials.class})
class TraceTest {

    private static final int GRAPHS = 40;
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final UUID PARTY = UUID.randomUUID();

    private static final Reader CHAIR =
            new Reader(null, "Chair", Set.of(new Mandate(Role.CHAIR, Trials.DIALOGUE, null)));
    private static final Reader DELEGATE =
            new Reader(null, "Delegate", Set.of(new Mandate(Role.FOCAL_POINT, Trials.DIALOGUE, PARTY)));
    private static final Reader EVERYWHERE = new Reader(
            null,
            "Everywhere",
            Set.of(
                    new Mandate(Role.CHAIR, Trials.DIALOGUE, null),
                    new Mandate(Role.FOCAL_POINT, Trials.DIALOGUE, PARTY)));

    private static final List<String> CIRCLES = List.of(
            Circle.PUBLIC,
            Circle.dialogue(Trials.DIALOGUE),
            Circle.role(Role.CHAIR, Trials.DIALOGUE),
            Circle.party(PARTY, Trials.DIALOGUE));

    @Autowired
    Threads threads;

    @Autowired
    Access access;

    @Autowired
    Standpoint standpoint;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    /// A link as it lies in the database, before anybody's eyes.
    record Lying(
            LinkKind kind,
            String fromKind,
            UUID fromId,
            String toKind,
            UUID toId,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String circle) {

        Knot from() {
            return new Knot(fromKind, fromId);
        }

        Knot to() {
            return new Knot(toKind, toId);
        }
    }

    @Test
    void whatever_the_circles_a_reader_is_told_what_a_model_without_the_dark_would_tell() {
        var told = 0;
        var kept = 0;
        for (var seed = 0; seed < GRAPHS; seed++) {
            var random = new Random(seed);
            var knots = aThread(random);
            for (var reader : List.of(Reader.PUBLIC, CHAIR, DELEGATE)) {
                var stand = knots.get(random.nextInt(knots.size()));
                var by = random.nextInt(4) == 0 ? LinkKind.PART_OF : null;
                var after = random.nextInt(3) == 0 ? random.nextInt(5) : 0;
                var all = lying(knots);
                var visible = all.stream().filter(link -> maySee(reader, link)).toList();
                kept += all.size() - visible.size();
                var as = "seed %d, %s at %s".formatted(seed, reader.label(), stand);
                var trace = access.as(
                        reader,
                        () -> threads.trace(
                                stand, new Trace.Asked(by, after, after), standpoint.at("", Language.EN, DAY)));
                if (reader == Reader.PUBLIC && stand.kind().equals("trial-dark")) {
                    assertThat(trace).as(as).isEmpty();
                    continue;
                }
                var up = trace.orElseThrow().up();
                var down = trace.orElseThrow().down();
                told += (int) Stream.of(up, down).flatMap(Trace.Branch::all).count();
                assertThat(lines(stand, up)).as(as).isEqualTo(model(visible, stand, true, by, after));
                assertThat(lines(stand, down)).as(as).isEqualTo(model(visible, stand, false, by, after));
            }
        }
        System.out.printf("%d graphs: %d steps told, %d links kept in the dark%n", GRAPHS, told, kept);
        assertThat(told).isPositive();
        assertThat(kept).isPositive();
    }

    @Test
    void what_can_be_reached_through_the_dark_alone_is_not_reached() {
        var stand = Trials.aKnot("trial");
        var dark = Trials.aKnot("trial-dark");
        var beyond = Trials.aKnot("trial");
        tie(LinkKind.MANDATES, stand, dark, null, Circle.PUBLIC);
        tie(LinkKind.MANDATES, dark, beyond, null, Circle.PUBLIC);
        assertThat(down(Reader.PUBLIC, stand).steps()).isEmpty();
        assertThat(down(CHAIR, stand).all().map(step -> step.strand().knot())).containsExactly(dark, beyond);
    }

    @Test
    void many_links_into_the_dark_hide_none_that_may_be_seen() {
        var stand = Trials.aKnot("trial");
        var seen = Trials.aKnot("trial");
        tie(LinkKind.MANDATES, stand, seen, null, Circle.PUBLIC);
        for (var i = 0; i < Trace.WIDTH * 3; i++)
            tie(LinkKind.MANDATES, stand, Trials.aKnot("trial-dark"), DAY, Circle.PUBLIC);
        var down = down(Reader.PUBLIC, stand);
        assertThat(down.steps()).extracting(step -> step.strand().knot()).containsExactly(seen);
        assertThat(down.more()).isFalse();
        assertThat(down(CHAIR, stand).more()).isTrue();
    }

    @Test
    void a_circle_of_links_is_walked_once() {
        var one = Trials.aKnot("trial");
        var two = Trials.aKnot("trial");
        tie(LinkKind.FEEDS_INTO, one, two, null, Circle.PUBLIC);
        tie(LinkKind.FEEDS_INTO, two, one, null, Circle.PUBLIC);
        assertThat(down(Reader.PUBLIC, one).all().map(Trace.Step::again)).containsExactly(false, true);
    }

    @Test
    void whoever_acts_is_met_and_not_passed_through() {
        var donor = Trials.aKnot("trial");
        var project = Trials.aKnot("trial");
        var meeting = Trials.aKnot("trial");
        tie(LinkKind.FUNDS, donor, project, null, Circle.PUBLIC);
        tie(LinkKind.INVITES, meeting, donor, null, Circle.PUBLIC);
        assertThat(down(Reader.PUBLIC, donor).steps()).hasSize(1);
        assertThat(down(Reader.PUBLIC, meeting).all().map(step -> step.strand().knot()))
                .containsExactly(donor);
    }

    private Trace.Branch down(Reader reader, Knot stand) {
        return access.as(reader, () -> threads.trace(stand, Trace.Asked.ALL, standpoint.at("", Language.EN, DAY)))
                .orElseThrow()
                .down();
    }

    /// A thread of a dozen knots, some of them dark, tied many times over by links of all kinds, times and circles.
    private List<Knot> aThread(Random random) {
        var knots = new ArrayList<Knot>();
        for (var i = 0; i < 4 + random.nextInt(60); i++)
            knots.add(Trials.aKnot(random.nextInt(4) == 0 ? "trial-dark" : "trial"));
        for (var i = 0; i < 20 + random.nextInt(180); i++) {
            var from = knots.get(random.nextInt(random.nextBoolean() ? 2 : knots.size()));
            var to = knots.get(random.nextInt(knots.size()));
            var kind = LinkKind.values()[random.nextInt(LinkKind.values().length)];
            if (from.equals(to) || kind == LinkKind.SUPERSEDES) continue;
            var since = random.nextInt(3) == 0 ? null : DAY.plusDays(random.nextInt(400) - 300);
            tie(kind, from, to, since, CIRCLES.get(random.nextInt(CIRCLES.size())));
        }
        return knots;
    }

    private void tie(LinkKind kind, Knot from, Knot to, @Nullable LocalDate since, String circle) {
        access.as(
                EVERYWHERE,
                () -> transaction.execute(tied -> {
                    threads.tie(new Tie(
                            kind, from, to, since, null, List.of("SEED-1"), "trial/" + UUID.randomUUID(), circle));
                    return tied;
                }));
    }

    private List<Lying> lying(List<Knot> knots) {
        var ids = knots.stream().map(Knot::id).toArray(UUID[]::new);
        return access.as(
                EVERYWHERE,
                () -> java.util.Objects.requireNonNull(transaction.execute(asked ->
                        db.sql("""
                                select kind, from_kind, from_id, to_kind, to_id, since, until, circle
                                  from thread.link
                                 where from_id = any(:ids)
                                 order by since desc nulls last, set_at desc, place, id
                                """).param("ids", ids).query(Lying.class).list())));
    }

    private static boolean maySee(Reader reader, Lying link) {
        var inside = reader.circles().contains(Circle.dialogue(Trials.DIALOGUE));
        return reader.circles().contains(link.circle())
                && (inside || link.fromKind().equals("trial") && link.toKind().equals("trial"))
                && (link.since() == null || !link.since().isAfter(DAY));
    }

    private record At(Knot knot, int step) {}

    /// What a trace tells, step by step; a knot of which more is said to hang than is shown says so.
    private static Set<String> model(List<Lying> links, Knot stand, boolean up, @Nullable LinkKind by, int after) {
        var lines = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<At>();
        var seen = new HashSet<Knot>();
        var widths = List.of(40, 6, 4, 3);
        var shown = 0;
        waiting.add(new At(stand, 1));
        seen.add(stand);
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            var own = new LinkedHashSet<List<Object>>();
            for (var link : links) {
                if (by != null && link.kind() != by) continue;
                if (link.from().equals(at.knot) && link.kind().leadsUp(true) == up)
                    own.add(List.of(link.kind(), true, link.to()));
                if (link.to().equals(at.knot) && link.kind().leadsUp(false) == up)
                    own.add(List.of(link.kind(), false, link.from()));
            }
            var skip = at.step == 1 ? after : 0;
            var upTo = skip + widths.get(at.step - 1);
            if (own.size() > upTo) lines.add("more at " + at.knot);
            for (var one : own.stream().skip(skip).limit(upTo - skip).toList()) {
                if (shown++ >= 150) {
                    lines.add("more at " + at.knot);
                    break;
                }
                var next = (Knot) one.get(2);
                var passes = !((LinkKind) one.get(0)).endsAtActor((Boolean) one.get(1));
                var again = passes && !seen.add(next);
                lines.add(at.knot + " " + one + (again ? " again" : ""));
                if (passes && !again && at.step < widths.size()) waiting.add(new At(next, at.step + 1));
            }
        }
        return lines;
    }

    private static Set<String> lines(Knot at, Trace.Branch branch) {
        var lines = new LinkedHashSet<String>();
        if (branch.more()) lines.add("more at " + at);
        for (var step : branch.steps()) {
            var strand = step.strand();
            lines.add(at + " " + List.of(strand.kind(), strand.forwards(), strand.knot())
                    + (step.again() ? " again" : ""));
            lines.addAll(lines(strand.knot(), step.on()));
        }
        return lines;
    }
}
