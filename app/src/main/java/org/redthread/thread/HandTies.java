package org.redthread.thread;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.record.Sources;
import org.redthread.thread.HandForm.How;
import org.redthread.web.Findings;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the secretariat of a dialogue ties by hand. What the record or a room tied is theirs and stays.
@Service
@Transactional
public class HandTies {

    private final HandStore store;
    private final Tellers tellers;
    private final Sources sources;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    HandTies(HandStore store, Tellers tellers, Sources sources, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.tellers = tellers;
        this.sources = sources;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A knot from which the reader may tie.
    ///
    /// @param hows kinds of link that fit it, in both directions, as the form sends them
    /// @param seen who can be let know of a link
    /// @param ties what was tied by hand at it, the newest first
    public record Stand(
            Knot knot, Told told, UUID dialogue, List<String> hows, List<String> seen, List<HandTie> ties) {}

    /// What became of a form.
    public sealed interface Outcome {

        record Tied() implements Outcome {}

        record NotTied(Findings findings) implements Outcome {}
    }

    /// Whether the reader may tie at what is told.
    public boolean may(Told told, Here here) {
        return told.dialogue(here)
                .filter(dialogue -> access.may(ThreadAction.TIE, dialogue))
                .isPresent();
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue that the knot belongs to
    /// @throws NoSuchPage where there is no such knot for the reader, or it belongs to no dialogue
    @Transactional(readOnly = true)
    public Stand at(Knot knot, Here here) {
        access.require(ThreadAction.TIE);
        var rows = store.at(knot);
        var others = rows.stream().flatMap(row -> Stream.of(row.from(), row.to()));
        var told =
                tellers.tell(Stream.concat(Stream.of(knot), others).distinct().toList(), here);
        var stand = Optional.ofNullable(told.get(knot)).orElseThrow(() -> new NoSuchPage("page"));
        var ties = new ArrayList<HandTie>();
        for (var row : rows) {
            var other = told.get(row.from().equals(knot) ? row.to() : row.from());
            if (other != null) ties.add(row.seenFrom(knot, other));
        }
        return new Stand(
                knot,
                stand,
                home(stand, here),
                How.of(knot.kind()).map(How::toString).toList(),
                Stream.of(HandForm.Seen.values()).map(Enum::name).toList(),
                ties);
    }

    /// The dialogue that a knot belongs to, of which the reader is the secretariat.
    private UUID home(Told told, Here here) {
        var dialogue = told.dialogue(here).orElseThrow(() -> new NoSuchPage("page"));
        access.require(ThreadAction.TIE, dialogue);
        return dialogue;
    }

    /// Knots of a kind that can be tied, by words of their labels, as far as the reader may know of them.
    @Transactional(readOnly = true)
    public Map<Knot, Told> named(Stand stand, String kind, String words, Here here) {
        return tellers.named(kind, words, stand.dialogue(), here);
    }

    /// Ties what was typed.
    ///
    /// @param typed `how`, `other`, `since`, `until`, `source` and `circle`
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue that the knot belongs to
    public Outcome tie(Knot stand, Map<String, String> typed, Here here) {
        access.require(ThreadAction.TIE);
        var findings = new Findings();
        var form = new HandForm(typed, findings);
        var pointed = new Pasted(form.text("other")).knot(tellers, here);
        var told = tellers.tell(
                Stream.concat(Stream.of(stand), pointed.stream()).distinct().toList(), here);
        var own = Optional.ofNullable(told.get(stand)).orElseThrow(() -> new NoSuchPage("page"));
        var dialogue = home(own, here);
        var how = form.how();
        var other = other(stand, pointed, told, dialogue, here, findings);
        var since = form.day("since");
        var until = form.day("until");
        findings.addIf(since != null && until != null && until.isBefore(since), "until", "thread.tie.until.before");
        var keys = sources.named(form.keys()).keySet();
        var words = form.words(keys);
        var seen = form.seen();
        if (how.isPresent() && other.isPresent())
            findings.addIf(
                    !how.get().fits(stand.kind(), other.get().kind()),
                    "how",
                    "thread.tie.how.unfit",
                    here.say("thread." + how.get()),
                    Kinds.name(stand.kind(), here),
                    Kinds.name(other.get().kind(), here));
        if (!findings.isEmpty()) return new Outcome.NotTied(findings);
        var forwards = how.orElseThrow().forwards();
        var tie = new Tie(
                how.get().kind(),
                forwards ? stand : other.orElseThrow(),
                forwards ? other.orElseThrow() : stand,
                since,
                until,
                form.keys().stream().filter(keys::contains).toList(),
                null,
                seen.circle(dialogue),
                Set.of(),
                words,
                false);
        return tie(tie, stand, own, dialogue, findings, here);
    }

    /// One answer for what is deleted, what never was, and what the reader may not see.
    private Optional<Knot> other(
            Knot stand, Optional<Knot> pointed, Map<Knot, Told> told, UUID dialogue, Here here, Findings findings) {
        var other = pointed.filter(told::containsKey);
        findings.addIf(other.isEmpty(), "other", "thread.tie.other.none");
        findings.addIf(other.filter(stand::equals).isPresent(), "other", "thread.tie.other.self");
        var elsewhere = other.map(told::get)
                .flatMap(one -> one.dialogue(here))
                .filter(home -> !home.equals(dialogue) && !access.may(ThreadAction.TIE, home));
        findings.addIf(elsewhere.isPresent(), "other", "thread.tie.other.elsewhere");
        return other;
    }

    private Outcome tie(Tie tie, Knot stand, Told told, UUID dialogue, Findings findings, Here here) {
        var already = store.setBy(tie);
        if (already.isPresent())
            return new Outcome.NotTied(findings.add(
                    "other",
                    already.get().equals(Threads.RECORD) ? "thread.tie.there.record" : "thread.tie.there",
                    already.get()));
        var circle = tie.kind() == LinkKind.SUPERSEDES ? circle(tie, here) : List.<String>of();
        if (!circle.isEmpty())
            return new Outcome.NotTied(findings.add("other", "thread.tie.circular", String.join(" → ", circle)));
        if (!store.add(tie, access.reader().label(), clock.instant()))
            return new Outcome.NotTied(
                    findings.add("other", "thread.tie.there", access.reader().label()));
        deed("thread.tied", dialogue, stand, told, tie.kind().name());
        return new Outcome.Tied();
    }

    /// The labels of the knots through which a knot would take its own place; empty where it would not.
    ///
    /// What the reader may not see closes no circle for him: a refusal would tell him of it. A circle
    /// harms no trace.
    private List<String> circle(Tie tie, Here here) {
        var steps = store.before(tie.to());
        var told = tellers.tell(
                Stream.concat(
                                Stream.of(tie.from(), tie.to()),
                                steps.stream().flatMap(step -> Stream.of(step.from(), step.to())))
                        .distinct()
                        .toList(),
                here);
        var cameFrom = new HashMap<Knot, Knot>();
        var waiting = new ArrayDeque<>(List.of(tie.to()));
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            for (var step : steps)
                if (step.from().equals(at)
                        && told.containsKey(step.to())
                        && !step.to().equals(tie.to())
                        && cameFrom.putIfAbsent(step.to(), at) == null) waiting.add(step.to());
        }
        if (!cameFrom.containsKey(tie.from())) return List.of();
        var path = new ArrayList<Knot>();
        for (var at = tie.from(); at != null; at = cameFrom.get(at)) path.addFirst(at);
        path.addFirst(tie.from());
        return path.stream().map(told::get).map(Told::label).collect(Collectors.toList());
    }

    /// Unties what was tied by hand at the knot; does nothing where it is gone, or was tied otherwise.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue that the knot belongs to
    public void untie(Knot stand, UUID link, Here here) {
        access.require(ThreadAction.TIE);
        var told = Optional.ofNullable(tellers.tell(List.of(stand), here).get(stand))
                .orElseThrow(() -> new NoSuchPage("page"));
        var dialogue = home(told, here);
        var tied = store.at(stand).stream().filter(row -> row.id().equals(link)).findFirst();
        if (tied.isPresent() && store.remove(stand, link))
            deed("thread.untied", dialogue, stand, told, tied.get().kind().name());
    }

    /// For the secretariat to read: what the knot is called may be for few.
    private void deed(String act, UUID dialogue, Knot stand, Told told, String how) {
        ledger.record(Deed.in(dialogue, act)
                .to(stand.kind(), stand.id(), told.label())
                .with("how", how));
    }
}
