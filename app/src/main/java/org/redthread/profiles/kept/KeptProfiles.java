package org.redthread.profiles.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.parties.Party;
import org.redthread.profiles.Profile;
import org.redthread.record.RecordFile;
import org.redthread.sql.Ids;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.redthread.web.Findings;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Profiles as countries write them, until they are submitted.
@Service
@Transactional
public class KeptProfiles {

    static final int LONGEST = 40_000;

    private static final int FIRST_YEAR = 1990;

    private final KeptProfileStore store;
    private final Threads threads;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    KeptProfiles(KeptProfileStore store, Threads threads, Access access, Ledger ledger, Clock clock) {
        this.store = store;
        this.threads = threads;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Those that the reader may see, without what was written in them.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country and is not of the secretariat
    @Transactional(readOnly = true)
    public List<KeptProfile> of(Dialogue dialogue) {
        access.require(KeptAction.SEE, dialogue.id());
        return store.all(dialogue.id());
    }

    /// @throws NoSuchPage where there is none, or it is not the reader's to see
    @Transactional(readOnly = true)
    public KeptProfile get(Dialogue dialogue, UUID id) {
        access.require(KeptAction.SEE, dialogue.id());
        return store.find(dialogue.id(), id).orElseThrow(() -> new NoSuchPage("page"));
    }

    public boolean maySee(Dialogue dialogue) {
        return access.may(KeptAction.SEE, dialogue.id());
    }

    public void requireWrite(Dialogue dialogue) {
        access.require(KeptAction.WRITE, dialogue.id());
    }

    /// Saved versions of a part in a language, the newest first.
    @Transactional(readOnly = true)
    public List<KeptProfile.Wording> versions(KeptProfile profile, String part, String language) {
        return store.versions(profile.id(), part, language, 50);
    }

    /// What became of opening one: the profile, or what is wrong.
    public sealed interface Opening {
        record Opened(KeptProfile profile) implements Opening {}

        record NotOpened(Findings findings) implements Opening {}
    }

    /// @param party of which country; null where none was chosen that there is
    /// @param describes the year, as it was typed
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country and is not of the secretariat
    public Opening open(
            Dialogue dialogue,
            @Nullable Party party,
            Profile.@Nullable Kind kind,
            String describes,
            String language,
            boolean sample) {
        access.require(KeptAction.OPEN, dialogue.id());
        var year = year(describes);
        var findings = new Findings()
                .addIf(party == null || !mayOpen(dialogue, party.id()), "party", "profiles.wrong.party")
                .addIf(kind == null || !Template.kinds().contains(kind), "kind", "profiles.wrong.kind")
                .addIf(year < FIRST_YEAR || year > thisYear(), "describes", "profiles.wrong.year", thisYear() + "")
                .addIf(!Tongues.ALL.contains(language), "tongue", "profiles.wrong.language");
        if (party == null || kind == null || !findings.isEmpty()) return new Opening.NotOpened(findings);
        var now = clock.instant();
        var id = sample ? RecordFile.id(KeptProfile.KIND, dialogue.slug() + "/" + party.key()) : Ids.at(now);
        var sections = Template.of(Template.NEWEST).of(kind).stream()
                .map(part -> new KeptProfile.Section(part.code(), Audience.DIALOGUE, "", null, null, null, null))
                .toList();
        var profile = new KeptProfile(
                id,
                dialogue.id(),
                party.id(),
                kind,
                Template.NEWEST,
                year,
                language,
                State.IN_PREPARATION,
                sample,
                now,
                null,
                null,
                null,
                null,
                List.of(new KeptProfile.Step(now, access.reader().label(), State.IN_PREPARATION)),
                0,
                sections,
                List.of(),
                List.of(),
                List.of());
        return opened(profile);
    }

    private Opening opened(KeptProfile profile) {
        if (!store.open(profile, Audience.PARTY.circles(profile.partyId(), profile.dialogueId())))
            return new Opening.NotOpened(new Findings().add("party", "profiles.wrong.in-the-making"));
        store.carry(profile, clock.instant());
        hold(profile, Audience.PARTY.circles(profile.partyId(), profile.dialogueId()));
        record(profile, "profiles.opened");
        return new Opening.Opened(profile);
    }

    /// Begins the profile of the next year with all that this one says; figures remember what they were.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Opening rollForward(KeptProfile before) {
        access.require(KeptAction.WRITE, before.dialogueId());
        if (!before.leads(access.reader()) || !before.state().published())
            return new Opening.NotOpened(new Findings().add("", "profiles.wrong.not-now"));
        var now = clock.instant();
        return opened(new KeptProfile(
                Ids.at(now),
                before.dialogueId(),
                before.partyId(),
                before.kind(),
                before.template(),
                before.describes() + 1,
                before.language(),
                State.IN_PREPARATION,
                before.sample(),
                now,
                null,
                null,
                null,
                before.id(),
                List.of(new KeptProfile.Step(now, access.reader().label(), State.IN_PREPARATION)),
                0,
                before.sections(),
                before.wordings(),
                before.figures().stream()
                        .map(one -> new KeptProfile.Figure(
                                Ids.at(now),
                                one.part(),
                                one.name(),
                                one.definition(),
                                one.unit(),
                                one.year(),
                                one.value(),
                                one.source(),
                                one.value(),
                                one.position()))
                        .toList(),
                before.gaps().stream()
                        .map(gap -> new KeptProfile.DataGap(
                                Ids.at(now), gap.part(), gap.lacks(), gap.because(), gap.remedy()))
                        .toList()));
    }

    public boolean mayOpen(Dialogue dialogue, UUID party) {
        return access.reader().submitsFor(party, dialogue.id())
                || access.reader().is(Role.SECRETARIAT, dialogue.id());
    }

    /// What became of words that were to be saved.
    public sealed interface Saving {
        record Saved() implements Saving {}

        /// Somebody saved first: nothing was kept, and nothing of it is lost.
        ///
        /// @param now what stands there
        record Overtaken(KeptProfile.Wording now) implements Saving {}

        record Wrong(Findings findings) implements Saving {}
    }

    /// Saves a part in a language as the version after the one that the writer saw.
    ///
    /// @param seen the version that the form showed; 0 for none
    /// @param follows whether a translation follows the original as it stands now
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Saving write(KeptProfile profile, String part, String language, String words, int seen, boolean follows) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        var said = words.strip().replace("\r\n", "\n");
        var findings = new Findings()
                .addIf(!profile.writes(access.reader(), part), "", "profiles.wrong.not-yours")
                .addIf(!Tongues.ALL.contains(language), "", "profiles.wrong.language")
                .addIf(said.length() > LONGEST, "words", "profiles.wrong.long", LONGEST, said.length());
        if (!findings.isEmpty()) return new Saving.Wrong(findings);
        if (!store.holdsOpen(profile.id())) return new Saving.Wrong(movedOn());
        var now = profile.wording(part, language);
        int stands = now.map(KeptProfile.Wording::version).orElse(0);
        if (now.isPresent() && stands != seen)
            return now.get().words().equals(said) ? new Saving.Saved() : new Saving.Overtaken(now.get());
        var original = profile.wording(part, profile.language()).map(KeptProfile.Wording::version);
        var before = now.map(KeptProfile.Wording::ofVersion).orElse(null);
        Integer ofVersion =
                language.equals(profile.language()) ? null : follows || before == null ? original.orElse(null) : before;
        var wording = new KeptProfile.Wording(
                part, language, stands + 1, ofVersion, said, access.reader().label(), clock.instant());
        if (!store.write(profile.id(), wording, access.reader().account()))
            return store.versions(profile.id(), part, language, 1).stream()
                    .findFirst()
                    .<Saving>map(Saving.Overtaken::new)
                    .orElseGet(() -> new Saving.Wrong(new Findings().add("", "profiles.wrong.moved")));
        record(profile, "profiles.written");
        return new Saving.Saved();
    }

    /// Says whose a part is within the country, and who may read it when it is published.
    ///
    /// @param people accounts of the country that it can be assigned to
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings assign(
            KeptProfile profile,
            String part,
            @Nullable Audience audience,
            String ministry,
            String account,
            Collection<UUID> people) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        var chosen =
                people.stream().filter(one -> one.toString().equals(account)).findFirst();
        var findings = new Findings()
                .addIf(!leadsNow(profile), "", "profiles.wrong.not-yours")
                .addIf(audience == null, "audience", "profiles.wrong.audience")
                .addIf(ministry.length() > 200, "ministry", "profiles.wrong.long", 200, ministry.length())
                .addIf(!account.isEmpty() && chosen.isEmpty(), "account", "profiles.wrong.account")
                .addIf(chosen.isPresent() && ministry.isEmpty(), "ministry", "profiles.wrong.empty");
        if (audience == null || !findings.isEmpty()) return findings;
        if (!store.holdsOpen(profile.id())) return movedOn();
        store.assign(profile.id(), part, audience, ministry, chosen.orElse(null));
        record(profile, "profiles.assigned");
        return findings;
    }

    /// Signs the words of a part as they stand.
    ///
    /// @param seen the version that the reader saw
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings sign(KeptProfile profile, String part, int seen) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        var words = profile.wording(part, profile.language());
        var findings = new Findings()
                .addIf(!profile.writes(access.reader(), part), "", "profiles.wrong.not-yours")
                .addIf(words.isEmpty(), "", "profiles.wrong.nothing-to-sign")
                .addIf(words.isPresent() && words.get().version() != seen, "", "profiles.wrong.moved");
        if (!findings.isEmpty()) return findings;
        if (!store.holdsOpen(profile.id())) return movedOn();
        store.sign(profile.id(), part, seen, access.reader().label(), clock.instant());
        record(profile, "profiles.signed");
        return findings;
    }

    /// Tells a national figure, or changes it.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings tell(KeptProfile profile, String part, Map<String, String> typed) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        var form = new FigureForm(typed, profile, part);
        var findings = form.findings(thisYear());
        findings.addIf(!profile.writes(access.reader(), part), "", "profiles.wrong.not-yours");
        if (!findings.isEmpty()) return findings;
        if (!store.holdsOpen(profile.id())) return movedOn();
        var now = clock.instant();
        store.tell(profile.id(), form.figure(Ids.at(now)), access.reader().label(), now);
        record(profile, "profiles.figure-told");
        return findings;
    }

    /// Enters what no figure says into the register of data gaps.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings lack(KeptProfile profile, String part, String lacks, String because, String remedy) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        var findings = new Findings()
                .addIf(!profile.writes(access.reader(), part), "", "profiles.wrong.not-yours")
                .addIf(lacks.isEmpty(), "lacks", "profiles.wrong.empty")
                .addIf(lacks.length() > 500, "lacks", "profiles.wrong.long", 500, lacks.length())
                .addIf(because.length() > 1000, "because", "profiles.wrong.long", 1000, because.length())
                .addIf(remedy.length() > 1000, "remedy", "profiles.wrong.long", 1000, remedy.length());
        if (!findings.isEmpty()) return findings;
        if (!store.holdsOpen(profile.id())) return movedOn();
        var now = clock.instant();
        store.lack(profile.id(), new KeptProfile.DataGap(Ids.at(now), part, lacks, because, remedy), now);
        record(profile, "profiles.gap-entered");
        return findings;
    }

    /// Takes a figure or an entry of the register out again.
    ///
    /// @throws org.redthread.access.Forbidden to whoever speaks for no country
    public Findings takeOut(KeptProfile profile, String part, UUID id) {
        access.require(KeptAction.WRITE, profile.dialogueId());
        var known = profile.figures(part).stream().anyMatch(one -> one.id().equals(id))
                || profile.gaps(part).stream().anyMatch(one -> one.id().equals(id));
        var findings = new Findings()
                .addIf(!profile.writes(access.reader(), part), "", "profiles.wrong.not-yours")
                .addIf(!known, "", "profiles.wrong.moved");
        if (!findings.isEmpty()) return findings;
        if (!store.holdsOpen(profile.id())) return movedOn();
        store.takeOut(profile.id(), id);
        record(profile, "profiles.taken-out");
        return findings;
    }

    /// Ties it to its country, for those who may know of it.
    void hold(KeptProfile profile, Collection<String> circles) {
        threads.hold(
                "profiles-kept/" + profile.id() + "/",
                List.of(Tie.held(LinkKind.REPORTS_ON, profile.knot(), new Knot("party", profile.partyId()), circles)));
    }

    private boolean leadsNow(KeptProfile profile) {
        return profile.state() == State.IN_PREPARATION && profile.leads(access.reader());
    }

    private static Findings movedOn() {
        return new Findings().add("", "profiles.wrong.moved");
    }

    private int thisYear() {
        return clock.instant().atZone(ZoneOffset.UTC).getYear();
    }

    static int year(String typed) {
        return typed.matches("\\d{4}") ? Integer.parseInt(typed) : 0;
    }

    void record(KeptProfile profile, String act) {
        ledger.record(Deed.in(profile.dialogueId(), act)
                .to(KeptProfile.KIND, profile.id(), profile.kind() + " " + profile.describes())
                .seenBy(Set.of(
                        Circle.party(profile.partyId(), profile.dialogueId()),
                        Circle.role(Role.SECRETARIAT, profile.dialogueId()))));
    }
}
