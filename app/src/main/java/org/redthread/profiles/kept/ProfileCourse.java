package org.redthread.profiles.kept;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogue;
import org.redthread.sql.Rows;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The life of a profile from submission on: endorsed by its country, or published as a draft by silence, and frozen
/// each time.
@Service
@Transactional
public class ProfileCourse {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private final KeptProfiles profiles;
    private final KeptProfileStore store;
    private final EditionStore editions;
    private final Access access;
    private final Clock clock;

    ProfileCourse(KeptProfiles profiles, KeptProfileStore store, EditionStore editions, Access access, Clock clock) {
        this.profiles = profiles;
        this.store = store;
        this.editions = editions;
        this.access = access;
        this.clock = clock;
    }

    /// Editions that the reader may know of, without their parts, the newest first.
    ///
    /// @param party of one country; null for all
    @Transactional(readOnly = true)
    public List<Edition> editions(Dialogue dialogue, @Nullable UUID party) {
        access.may(KeptAction.READ, dialogue.id());
        return editions.all(dialogue.id(), party, null);
    }

    @Transactional(readOnly = true)
    public List<Edition> editions(KeptProfile profile) {
        return editions.all(profile.dialogueId(), null, profile.id());
    }

    /// @throws NoSuchPage where there is none, or none that the reader may know of
    @Transactional(readOnly = true)
    public Edition edition(Dialogue dialogue, UUID profile, int number) {
        access.may(KeptAction.READ, dialogue.id());
        return editions.find(dialogue.id(), profile, number).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// What the country can do with it now.
    public boolean may(KeptProfile profile, State to) {
        return profile.leads(access.reader())
                && profile.state().next().contains(to)
                && (to == State.SUBMITTED || to == State.ENDORSED || to == State.IN_PREPARATION);
    }

    /// Hands it in formally; from that day on the three months run.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings submit(KeptProfile profile, int seen) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        var unsigned = profile.unsigned();
        var findings = new Findings()
                .addIf(!may(profile, State.SUBMITTED), "", "profiles.wrong.not-now")
                .addIf(
                        !unsigned.isEmpty(),
                        "",
                        "profiles.wrong.unsigned",
                        String.join(
                                ", ",
                                unsigned.stream().map(KeptProfile.Section::part).toList()))
                .addIf(profile.wordings().isEmpty() && profile.figures().isEmpty(), "", "profiles.wrong.says-nothing");
        if (!findings.isEmpty()) return findings;
        return moved(profile, State.SUBMITTED, seen, "profiles.submitted");
    }

    /// Takes it back before it was answered.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings takeBack(KeptProfile profile, int seen) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        if (!may(profile, State.IN_PREPARATION)) return new Findings().add("", "profiles.wrong.not-now");
        return moved(profile, State.IN_PREPARATION, seen, "profiles.taken-back");
    }

    /// Makes it the country's position, in time or after it was published as a draft.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings endorse(KeptProfile profile, int seen) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        if (!may(profile, State.ENDORSED)) return new Findings().add("", "profiles.wrong.not-now");
        var findings = moved(profile, State.ENDORSED, seen, "profiles.endorsed");
        if (findings.isEmpty()) freeze(profile, State.ENDORSED);
        return findings;
    }

    /// Publishes as drafts those on which the three months are over.
    ///
    /// @return how many
    int sweep(Dialogue dialogue) {
        access.require(KeptAction.SEE, dialogue.id());
        var published = 0;
        for (var line : store.lapsed(dialogue.id(), clock.instant())) {
            var profile = store.find(dialogue.id(), line.id()).orElseThrow();
            var over = ThreeMonths.ends(Objects.requireNonNull(profile.lastDay()));
            var moved =
                    moved(profile, State.PUBLISHED_AS_DRAFT, profile.version(), "profiles.published-by-silence", over);
            if (!moved.isEmpty()) continue;
            freeze(profile, State.PUBLISHED_AS_DRAFT);
            published++;
        }
        return published;
    }

    private Findings moved(KeptProfile profile, State to, int seen, String act) {
        return moved(profile, to, seen, act, clock.instant());
    }

    /// @param now when it happens: silence ends its three months whenever somebody looks
    private Findings moved(KeptProfile profile, State to, int seen, String act, Instant now) {
        var steps = new ArrayList<>(profile.history());
        var step = new KeptProfile.Step(now, access.reader().label(), to);
        steps.add(step);
        var submitted = to == State.SUBMITTED ? now : to == State.IN_PREPARATION ? null : profile.submittedAt();
        var moved = new KeptProfile(
                profile.id(),
                profile.dialogueId(),
                profile.partyId(),
                profile.kind(),
                profile.template(),
                profile.describes(),
                profile.language(),
                to,
                profile.sample(),
                profile.openedAt(),
                submitted,
                submitted == null ? null : ThreeMonths.lastDay(submitted),
                to.published() ? now : null,
                profile.rolledFrom(),
                steps,
                seen,
                profile.sections(),
                profile.wordings(),
                profile.figures(),
                profile.gaps());
        if (!store.move(moved)) return new Findings().add("", "profiles.wrong.moved");
        if (to.published())
            store.replaceBefore(moved, new KeptProfile.Step(now, access.reader().label(), State.REPLACED));
        profiles.record(moved, act);
        return new Findings();
    }

    private void freeze(KeptProfile profile, State state) {
        var number = editions.all(profile.dialogueId(), null, profile.id()).size() + 1;
        var opened = profile.parts().stream()
                .map(part -> new Edition.Opened(part.code(), salt(), Rows.json(content(profile, part.code()))))
                .toList();
        var manifest = opened.stream().map(Edition.Opened::line).toList();
        var edition = new Edition(
                profile.id(),
                number,
                profile.dialogueId(),
                profile.partyId(),
                profile.kind(),
                profile.template(),
                profile.describes(),
                profile.language(),
                state,
                profile.sample(),
                clock.instant(),
                access.reader().label(),
                manifest,
                Edition.checksum(profile.id(), number, manifest),
                opened);
        Map<String, List<String>> byPart = new HashMap<>();
        var anybody = new TreeSet<String>();
        for (var part : profile.parts()) {
            var circles = profile.section(part.code()).audience().circles(profile.partyId(), profile.dialogueId());
            byPart.put(part.code(), circles);
            anybody.addAll(circles);
        }
        editions.freeze(edition, List.copyOf(anybody), byPart);
        profiles.hold(profile, anybody);
    }

    private static Edition.Content content(KeptProfile profile, String part) {
        var wordings = profile.wordings(part);
        return new Edition.Content(
                wordings,
                wordings.stream()
                        .filter(profile::outOfDate)
                        .map(KeptProfile.Wording::language)
                        .toList(),
                profile.figures(part),
                profile.gaps(part));
    }

    private static String salt() {
        var bytes = new byte[SALT];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
