package org.redthread.results.collecting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.results.frameworks.Framework;
import org.redthread.results.frameworks.Frameworks;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Period;
import org.redthread.results.values.InPeriod;
import org.redthread.results.values.Told;
import org.redthread.results.values.Values;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The collection cycles of a dialogue: the secretariat opens them, reminds and closes.
@Service
@Transactional
public class Collecting {

    /// More than any dialogue has parties, twice: as they reported and as it was verified.
    private static final int MOST_TELLERS = 1000;

    private final CollectingStore store;
    private final Frameworks frameworks;
    private final Values values;
    private final CollectingMail mail;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Collecting(
            CollectingStore store,
            Frameworks frameworks,
            Values values,
            CollectingMail mail,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.frameworks = frameworks;
        this.values = values;
        this.mail = mail;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What is asked: of which period, by which last day, which indicators, of whom.
    public record Opening(Period period, LocalDate due, List<String> indicators, Set<UUID> parties) {

        public Opening {
            indicators = List.copyOf(indicators);
            parties = Set.copyOf(parties);
        }
    }

    /// The newest period first.
    @Transactional(readOnly = true)
    public List<CollectionCycle> of(Dialogue dialogue) {
        access.may(CollectingAction.READ, dialogue.id());
        return store.all(dialogue.id());
    }

    /// @throws NoSuchPage where nothing was collected of that period
    @Transactional(readOnly = true)
    public CollectionCycle get(Dialogue dialogue, String period) {
        access.may(CollectingAction.READ, dialogue.id());
        return Period.read(period)
                .flatMap(read -> store.find(dialogue.id(), read))
                .orElseThrow(() -> new NoSuchPage("page"));
    }

    @Transactional(readOnly = true)
    public Framework framework(CollectionCycle cycle) {
        return frameworks.find(cycle.frameworkId()).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// In force today, with at least one indicator that somebody reports.
    @Transactional(readOnly = true)
    public Optional<Framework> inForce(Dialogue dialogue) {
        return frameworks
                .of(dialogue, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .filter(framework -> framework.indicators().stream().anyMatch(each -> !each.counted()));
    }

    /// How the cycle stands, as far as the reader may know.
    ///
    /// @param on the day on which indicators stand so against their targets
    @Transactional(readOnly = true)
    public Dashboard dashboard(CollectionCycle cycle, LocalDate on) {
        access.may(CollectingAction.READ, cycle.dialogueId());
        var framework = framework(cycle);
        var asked = cycle.asked(framework);
        var told =
                values.dashboard(asked.stream().map(each -> each.series().id()).toList(), 0, cycle.period());
        var rows = asked.stream()
                .map(each -> Dashboard.Row.of(
                        each, of(told, each, Told.Kind.REPORTED), of(told, each, Told.Kind.VERIFIED), on))
                .toList();
        return new Dashboard(cycle, framework, rows, store.answered(cycle.id()));
    }

    /// How each indicator of the cycle went over its periods.
    @Transactional(readOnly = true)
    public List<Course> courses(CollectionCycle cycle) {
        access.may(CollectingAction.READ, cycle.dialogueId());
        var asked = cycle.asked(framework(cycle));
        var all = values.overTime(asked.stream().map(each -> each.series().id()).toList(), 0);
        return asked.stream()
                .map(indicator -> new Course(
                        cycle,
                        indicator,
                        all.stream()
                                .filter(each -> each.values().series()
                                        == indicator.series().id())
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    /// The same of one, with who told what in the period of the cycle.
    ///
    /// @throws NoSuchPage where the cycle asks for no such indicator
    @Transactional(readOnly = true)
    public Course course(CollectionCycle cycle, String number) {
        access.may(CollectingAction.READ, cycle.dialogueId());
        var indicator = cycle.asked(framework(cycle)).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("page"));
        var series = indicator.series().id();
        return new Course(
                cycle,
                indicator,
                values.overTime(List.of(series), 0),
                values.told(series, 0, cycle.period(), MOST_TELLERS),
                store.answered(cycle.id()),
                indicator.splits().isEmpty() ? List.of() : values.parts(series, cycle.period()));
    }

    private static @Nullable InPeriod of(List<InPeriod> told, Indicator indicator, Told.Kind kind) {
        return told.stream()
                .filter(each -> each.series() == indicator.series().id() && each.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /// Whether the reader has to do with reports: of a party, or of all as the secretariat.
    public boolean maySee(UUID dialogue) {
        return access.may(CollectingAction.SEE, dialogue);
    }

    public boolean mayKeep(UUID dialogue) {
        return access.may(CollectingAction.KEEP, dialogue);
    }

    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public void requireKeep(Dialogue dialogue) {
        access.require(CollectingAction.KEEP, dialogue.id());
    }

    /// Asks the parties, and writes to them.
    ///
    /// @return what cannot be: by its field, and nothing was opened then
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings open(Dialogue dialogue, Framework framework, Opening opening) {
        access.require(CollectingAction.KEEP, dialogue.id());
        var now = clock.instant();
        var findings = wrong(framework, opening, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (!findings.isEmpty()) return findings;
        var cycle = new CollectionCycle(
                dialogue.id(),
                Ids.at(now),
                framework.id(),
                opening.period(),
                opening.due(),
                opening.indicators(),
                framework.sample(),
                now,
                null,
                null,
                0);
        if (!store.open(cycle)) return findings.add("period", "collecting.found.period.twice");
        for (var indicator : cycle.asked(framework))
            for (var split : indicator.splits())
                for (var part : split.parts()) values.slice(dialogue, new Part(split.by(), part));
        for (var party : opening.parties()) store.ask(cycle, party, values.party(dialogue, party));
        tell(dialogue, cycle, "collecting.opened");
        mail.asked(dialogue, cycle, opening.parties());
        return findings;
    }

    private static Findings wrong(Framework framework, Opening opening, LocalDate today) {
        var findings = new Findings();
        findings.addIf(framework.state() != Framework.State.ENDORSED, "", "collecting.found.framework.no");
        findings.addIf(
                opening.period().last().isBefore(framework.begins())
                        || opening.period().first().isAfter(framework.ends()),
                "period",
                "collecting.found.period.outside");
        findings.addIf(opening.due().isBefore(today), "due", "collecting.found.due.past");
        findings.addIf(opening.indicators().isEmpty(), "indicators", "collecting.found.indicators.none");
        findings.addIf(opening.parties().isEmpty(), "parties", "collecting.found.parties.none");
        for (var number : opening.indicators())
            framework
                    .indicator(number)
                    .filter(indicator -> !indicator.counted())
                    .ifPresentOrElse(
                            indicator -> findings.addIf(
                                    indicator.baselineOn() != null
                                            && !opening.period().last().isAfter(indicator.baselineOn()),
                                    "period",
                                    "collecting.found.period.baseline",
                                    number),
                            () -> findings.add("indicators", "collecting.found.indicator.no", number));
        return findings;
    }

    /// Reminds all that have not handed in.
    ///
    /// @return how many parties were written to
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public int remind(Dialogue dialogue, CollectionCycle cycle) {
        return remind(dialogue, cycle, clock.instant());
    }

    /// The same unless they were reminded since a moment.
    int remind(Dialogue dialogue, CollectionCycle cycle, Instant since) {
        access.require(CollectingAction.KEEP, dialogue.id());
        return store.remind(cycle.id(), since, clock.instant()) ? mail.reminded(dialogue, cycle, silent(cycle)) : 0;
    }

    /// Those that take reports now.
    @Transactional(readOnly = true)
    List<CollectionCycle> open(Dialogue dialogue) {
        return store.all(dialogue.id()).stream().filter(CollectionCycle::open).toList();
    }

    private Set<UUID> silent(CollectionCycle cycle) {
        return store.reports(cycle.id()).stream()
                .filter(report -> report.handedInAt() == null || report.state() == State.RETURNED)
                .map(Report::partyId)
                .collect(Collectors.toSet());
    }

    /// Takes nothing any more from now on. Who said nothing stays silent.
    ///
    /// @return false where it was closed already
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public boolean close(Dialogue dialogue, CollectionCycle cycle) {
        access.require(CollectingAction.KEEP, dialogue.id());
        if (!store.close(cycle.id(), clock.instant())) return false;
        tell(dialogue, cycle, "collecting.closed");
        return true;
    }

    private void tell(Dialogue dialogue, CollectionCycle cycle, String act) {
        ledger.record(Deed.in(dialogue.id(), act)
                .to("collection-cycle", cycle.id(), cycle.period().toString())
                .seenBy(Set.of(Circle.dialogue(dialogue.id()))));
    }
}
