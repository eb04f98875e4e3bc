package org.redthread.plans.living;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.Meetings;
import org.redthread.sql.Ids;
import org.redthread.sql.Rows;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.redthread.web.ToldFrom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Versions of living plans: frozen whole, endorsed, published.
@Service
@Transactional
public class PlanVersions {

    static final int LONGEST_LABEL = 120;

    private final VersionStore store;
    private final LivingStore plans;
    private final Meetings meetings;
    private final LivingTies ties;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    PlanVersions(
            VersionStore store,
            LivingStore plans,
            Meetings meetings,
            LivingTies ties,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.meetings = meetings;
        this.ties = ties;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The plan as the version holds it.
    ///
    /// @throws NoSuchPage where the reader may not read it
    @Transactional(readOnly = true)
    public LivingPlan frozen(Version version) {
        return store.frozen(version.id()).orElseThrow(() -> new NoSuchPage("plan"));
    }

    /// The newest version that the reader may read and that there was on a day, by the clock of the plan or in UTC.
    public Optional<Version> on(LivingPlan plan, LocalDate day) {
        return plan.versions().stream()
                .filter(version -> !ToldFrom.day(version.madeAt(), plan.zone()).isAfter(day))
                .findFirst();
    }

    /// What the reader may read of the plan on a day: from today on as it stands, where he may read it so, else the
    /// newest version of that day; empty where there was none.
    @Transactional(readOnly = true)
    public Optional<LivingPlan> read(LivingPlan plan, LocalDate day, LocalDate today) {
        if (!day.isBefore(today) && plan.opensTo(access.reader())) return Optional.of(plan);
        return on(plan, day).map(this::frozen);
    }

    /// Freezes the plan as it stands.
    ///
    /// @param label what the version is called
    /// @param seen the version counter of the plan that was looked at, in digits: what somebody changed meanwhile
    ///     is not frozen unseen
    /// @return what is wrong; nothing where it was done
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings freeze(LivingPlan plan, String label, String seen) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        var findings = new Findings();
        var called = label.strip();
        findings.addIf(called.isEmpty() || called.length() > LONGEST_LABEL, "label", "living.found.label.no");
        if (!plans.hold(plan.id())) throw new NoSuchPage("plan");
        var now = plans.find(plan.id()).orElseThrow();
        findings.addIf(!String.valueOf(now.version()).equals(seen), "", "living.found.changed-meanwhile");
        var frozen = Rows.json(now.frozen());
        var checksum = checksum(frozen);
        findings.addIf(
                now.versions().stream()
                        .limit(1)
                        .anyMatch(version -> version.checksum().equals(checksum)),
                "",
                "living.found.version.same");
        if (!findings.isEmpty()) return findings;
        var moment = clock.instant();
        var number = now.versions().isEmpty() ? 1 : now.versions().getFirst().number() + 1;
        var version = new Version(
                Ids.at(moment), number, called, moment, access.reader().label(), checksum, null, null, null, null);
        store.add(now, version, frozen, knots(now), now.state().circles(now.dialogueId()));
        tell(now, version, "living.frozen");
        return findings;
    }

    /// Records that a version was endorsed: on a day, at a meeting where it was one.
    ///
    /// @return what is wrong; nothing where it was done
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings endorse(LivingPlan plan, Version version, @Nullable LocalDate on, @Nullable UUID meeting) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        var findings = new Findings();
        findings.addIf(on == null, "on", "living.found.day.no");
        findings.addIf(
                on != null && on.isAfter(LocalDate.now(clock.withZone(plan.zone()))), "on", "living.found.day.ahead");
        findings.addIf(plan.state().isDraft(), "", "living.found.version.draft");
        findings.addIf(
                meeting != null
                        && meetings.of(plan.dialogueId()).stream()
                                .noneMatch(front -> front.meeting().id().equals(meeting)),
                "meeting",
                "living.found.choice.no");
        if (on == null || !findings.isEmpty()) return findings;
        if (!store.endorse(version.id(), on, meeting)) return findings.add("", "living.found.version.endorsed");
        ties.tie(plans.find(plan.id()).orElseThrow());
        tell(plan, version, "living.endorsed");
        return findings;
    }

    /// Opens a version to everybody, for good.
    ///
    /// @return what is wrong; nothing where it was done
    /// @throws org.redthread.access.Forbidden to all but the secretariat of the dialogue
    public Findings publish(LivingPlan plan, Version version) {
        access.require(LivingAction.KEEP, plan.dialogueId());
        var findings = new Findings();
        findings.addIf(plan.state().isDraft(), "", "living.found.version.draft");
        if (!findings.isEmpty()) return findings;
        if (!store.publish(plan, version.id(), clock.instant(), access.reader().label()))
            return findings.add("", "living.found.version.published");
        ties.tie(plans.find(plan.id()).orElseThrow());
        tell(plan, version, "living.published");
        return findings;
    }

    /// SHA-256 over what is frozen, in hexadecimal: whoever holds a version can see that nothing was put into it
    /// since.
    public static String checksum(LivingPlan frozen) {
        return checksum(Rows.json(frozen));
    }

    private static String checksum(String frozen) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(frozen.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    private static List<UUID> knots(LivingPlan plan) {
        return Stream.of(
                        Stream.of(plan.id()),
                        plan.goals().stream().map(Goal::id),
                        plan.points().stream().map(ActionPoint::id),
                        plan.undertakings().stream().map(Undertaking::id))
                .flatMap(Function.identity())
                .toList();
    }

    private void tell(LivingPlan plan, Version version, String act) {
        ledger.record(Deed.in(plan.dialogueId(), act)
                .to(LivingPlan.KNOT, plan.id(), plan.label())
                .seenBy(plan.state().circles(plan.dialogueId()))
                .with("version", String.valueOf(version.number())));
    }
}
