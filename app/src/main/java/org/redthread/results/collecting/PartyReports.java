package org.redthread.results.collecting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.results.frameworks.Framework;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Part;
import org.redthread.results.values.Told;
import org.redthread.results.values.Values;
import org.redthread.web.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What parties answer in a collection cycle: written and handed in by their people, verified and published by the
/// secretariat. Each keeps to its own values; nothing is ever written over.
@Service
@Transactional
public class PartyReports {

    private final CollectingStore store;
    private final Values values;
    private final CollectingMail mail;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    PartyReports(CollectingStore store, Values values, CollectingMail mail, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.values = values;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// A report with all that belongs to it.
    ///
    /// @param told all that the party told of what is asked, of any period, as far as the reader may see it
    /// @param parts the same by parts
    /// @param slices by which parts are kept
    public record Held(
            Dialogue dialogue,
            CollectionCycle cycle,
            Framework framework,
            Report report,
            List<Told> told,
            List<Told> parts,
            Map<Part, Integer> slices) {

        public Held {
            told = List.copyOf(told);
            parts = List.copyOf(parts);
            slices = Map.copyOf(slices);
        }

        /// What the form asks for, line by line: each indicator, and behind it its parts.
        public List<FormLine> lines() {
            return asked().stream()
                    .flatMap(indicator -> Stream.concat(Stream.of(FormLine.of(indicator)), parts(indicator).stream()))
                    .toList();
        }

        /// The lines for the parts of an indicator. What has no sum has no parts.
        public List<FormLine> parts(Indicator indicator) {
            return switch (indicator.series().kind()) {
                case INDEX, SCALE, YES_NO, NARRATIVE -> List.of();
                case NUMBER, SHARE, RATIO ->
                    indicator.splits().stream()
                            .flatMap(split -> split.parts().stream().map(part -> new Part(split.by(), part)))
                            .filter(slices::containsKey)
                            .map(part -> new FormLine(indicator, part, Objects.requireNonNull(slices.get(part))))
                            .toList();
            };
        }

        public List<Indicator> asked() {
            return cycle.asked(framework);
        }
    }

    /// Those of a cycle that the reader may see.
    @Transactional(readOnly = true)
    public List<Report> of(CollectionCycle cycle) {
        access.may(CollectingAction.READ, cycle.dialogueId());
        return store.reports(cycle.id());
    }

    /// Empty where the party was not asked, or its report is not the reader's to see.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party and is not of the secretariat
    @Transactional(readOnly = true)
    public Optional<Held> find(Dialogue dialogue, CollectionCycle cycle, Framework framework, UUID party) {
        access.require(CollectingAction.SEE, dialogue.id());
        var series =
                cycle.asked(framework).stream().map(each -> each.series().id()).toList();
        var slices = values.slices(dialogue);
        return store.report(cycle.id(), party).map(report -> {
            var told = values.by(report.teller(), series, slices.values());
            var all = told.stream().filter(each -> each.slice() == 0).toList();
            var parts = told.stream().filter(each -> each.slice() != 0).toList();
            return new Held(dialogue, cycle, framework, report, all, parts, slices);
        });
    }

    /// @throws org.redthread.access.Forbidden to whoever speaks for no party
    public void requireReport(Dialogue dialogue) {
        access.require(CollectingAction.REPORT, dialogue.id());
    }

    /// The numbers of the indicators that the reader may write of now.
    public Set<String> writes(Held held) {
        return held.cycle().open() && held.report().state().isThePartys()
                ? held.report().writes(access.reader(), held.cycle().indicators())
                : Set.of();
    }

    public boolean submits(Held held) {
        return held.cycle().open()
                && held.report().state().isThePartys()
                && access.reader()
                        .submitsFor(held.report().partyId(), held.dialogue().id());
    }

    /// The people of the party, of whom contributors are chosen; none for whoever does not hand in.
    @Transactional(readOnly = true)
    public List<Correspondent> people(Held held) {
        return submits(held) ? mail.people(held.dialogue(), held.report().partyId()) : List.of();
    }

    public boolean verifies(Held held) {
        return held.report().state().isTheSecretariats()
                && access.may(CollectingAction.KEEP, held.dialogue().id());
    }

    /// What would be wrong with the entries if they were handed in.
    @Transactional(readOnly = true)
    public Findings check(Held held, Map<String, Entered> entries) {
        return read(held, Told.Kind.REPORTED, entries).findings();
    }

    private Reading read(Held held, Told.Kind kind, Map<String, Entered> entries) {
        return new Reading(held.report().teller(), held.cycle().period(), kind, before(held))
                .read(held.lines(), entries);
    }

    private static List<Told> before(Held held) {
        return Stream.concat(held.told().stream(), held.parts().stream()).toList();
    }

    /// Keeps what was typed, right or wrong: a draft loses nothing.
    ///
    /// @param version of the report that the reader saw
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party
    public Findings keep(Held held, Map<String, Entered> typed, int version) {
        access.require(CollectingAction.REPORT, held.dialogue().id());
        var report = held.report();
        if (writes(held).isEmpty()) return new Findings().add("", notNow(held));
        var state = report.state() == State.RETURNED ? State.RETURNED : State.DRAFT;
        return write(
                held, step(with(report, version, typed(held, typed)), state, null), "collecting.kept", new Findings());
    }

    /// Hands the report in. It approves whatever contributors wrote.
    ///
    /// @param words why, where values are corrected that were handed in before
    /// @return what is wrong, by field and number of the indicator; the draft is kept then, and nothing told
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party
    public Findings submit(Held held, Map<String, Entered> typed, @Nullable String words, int version) {
        access.require(CollectingAction.REPORT, held.dialogue().id());
        if (!submits(held))
            return new Findings().add("", writes(held).isEmpty() ? notNow(held) : "collecting.found.contributor");
        var entries = typed(held, typed);
        var read = read(held, Told.Kind.REPORTED, entries);
        var findings = read.findings();
        findings.addIf(read.told().isEmpty() && findings.isEmpty(), "", "collecting.found.empty");
        findings.addIf(held.report().handedInAt() != null && words == null, "why", "collecting.found.why");
        if (!findings.isEmpty()) {
            var kept = keep(held, typed, version);
            return kept.isEmpty() ? findings : kept;
        }
        var now = clock.instant();
        var report = step(with(held.report(), version, entries), State.SUBMITTED, words)
                .handedIn(now);
        var written = write(held, report, "collecting.submitted", findings);
        if (written.isEmpty()) {
            values.tellAll(held.dialogue(), changed(held, read.told()), words);
            mail.handedIn(held);
        }
        return written;
    }

    /// Only what is other than it was told: the history names no correction that corrects nothing.
    private List<Told> changed(Held held, List<Told> all) {
        var before = before(held);
        return all.stream()
                .filter(one -> before.stream().noneMatch(one::sameAs))
                .toList();
    }

    /// Appoints somebody of the party's own people to write of some indicators; none of them takes it back.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no party
    public Findings appoint(Held held, String account, List<String> indicators, int version) {
        access.require(CollectingAction.REPORT, held.dialogue().id());
        if (!submits(held)) return new Findings().add("", notNow(held));
        var person = people(held).stream()
                .filter(each -> each.account().toString().equals(account))
                .findFirst();
        if (person.isEmpty()) return new Findings().add("account", "collecting.found.account");
        var all = new ArrayList<>(held.report().contributors());
        all.removeIf(each -> each.account().toString().equals(account));
        var known =
                indicators.stream().filter(held.cycle().indicators()::contains).toList();
        if (!known.isEmpty())
            all.add(new Report.Contributor(person.get().account(), person.get().address(), known));
        var report = held.report().at(version).contributing(all);
        var written = write(
                held,
                report.state() == State.RETURNED ? report : step(report, State.DRAFT, null),
                "collecting.appointed",
                new Findings());
        if (written.isEmpty() && !known.isEmpty()) mail.appointed(held, person.get(), known);
        return written;
    }

    /// Gives the report back with a word.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings giveBack(Held held, @Nullable String words, int version) {
        access.require(CollectingAction.KEEP, held.dialogue().id());
        if (!verifies(held)) return new Findings().add("", "collecting.found.not-now");
        if (words == null) return new Findings().add("back-words", "collecting.found.words");
        var written = write(
                held,
                step(with(held.report(), version, held.report().entries()), State.RETURNED, words),
                "collecting.returned",
                new Findings());
        if (written.isEmpty()) mail.givenBack(held, words);
        return written;
    }

    /// Says which values hold, beside what was reported, and publishes them where `publish` says so.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings verify(
            Held held, Map<String, Entered> typed, @Nullable String words, boolean publish, int version) {
        access.require(CollectingAction.KEEP, held.dialogue().id());
        if (!verifies(held)) return new Findings().add("", "collecting.found.not-now");
        var read = read(held, Told.Kind.VERIFIED, typed);
        var findings = read.findings();
        for (var line : held.lines()) {
            var all = FormLine.of(line.indicator());
            var said = typed.getOrDefault(line.key(), Entered.NOTHING);
            var noted = typed.getOrDefault(all.key(), Entered.NOTHING).note();
            findings.addIf(
                    !said.blank() && !said.agrees(held.report().entered(line.key())) && noted.isBlank(),
                    all.field("note"),
                    "collecting.found.note");
        }
        if (!findings.isEmpty()) return findings;
        var now = clock.instant();
        var report = step(
                with(held.report(), version, held.report().entries()).verifiedAs(typed),
                publish ? State.PUBLISHED : State.VERIFIED,
                words);
        if (publish) report = report.published(now);
        var written = write(held, report, publish ? "collecting.published" : "collecting.verified", findings);
        if (written.isEmpty() && publish) {
            values.tellAll(held.dialogue(), changed(held, read.told()), words);
            mail.published(held);
        }
        return written;
    }

    private String notNow(Held held) {
        return held.cycle().open() ? "collecting.found.not-now" : "collecting.found.closed";
    }

    /// What was typed where the reader may write, and what was kept where not.
    private Map<String, Entered> typed(Held held, Map<String, Entered> typed) {
        var mine = writes(held);
        var entries = new HashMap<>(held.report().entries());
        typed.forEach((number, entered) -> {
            if (mine.contains(FormLine.number(number))
                    && !entered.same(held.report().entered(number))) entries.put(number, entered);
        });
        return entries;
    }

    private Report with(Report report, int version, Map<String, Entered> entries) {
        return report.at(version).entering(entries);
    }

    private Report step(Report report, State to, @Nullable String words) {
        return report.to(to, new Report.Step(clock.instant(), access.reader().label(), to, words));
    }

    private Findings write(Held held, Report report, String act, Findings findings) {
        if (!store.write(report)) return findings.add("", "collecting.found.changed-meanwhile");
        ledger.record(Deed.in(held.dialogue().id(), act)
                .to("report", held.cycle().id(), held.cycle().period().toString())
                .seenBy(Set.of(
                        Circle.party(report.partyId(), report.dialogueId()),
                        Circle.role(Role.SECRETARIAT, report.dialogueId()))));
        return findings;
    }
}
