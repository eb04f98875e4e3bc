package org.redthread.meetings.summaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Access;
import org.redthread.access.Circle;
import org.redthread.access.Role;
import org.redthread.check.Check;
import org.redthread.check.Finding;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.dialogues.Dialogue;
import org.redthread.ledger.Deed;
import org.redthread.ledger.Ledger;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.office.Paper;
import org.redthread.redline.print.Redlined;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;
import org.redthread.web.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Summaries of meetings: drafted from what was recorded, sent to the parties for correction, approved by the Chair,
/// published and frozen.
@Service
@Transactional
public class Summaries {

    private static final Set<State> OVER = Set.of(State.IN_CORRECTION, State.APPROVED, State.PUBLISHED);

    private final SummaryStore store;
    private final Gathering gathering;
    private final Printing printing;
    private final Convenings convenings;
    private final Notice notice;
    private final Publication publication;
    private final Messages messages;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final Check check = Check.with(Gazetteer.english());

    Summaries(
            SummaryStore store,
            Gathering gathering,
            Printing printing,
            Convenings convenings,
            Notice notice,
            Publication publication,
            Messages messages,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.gathering = gathering;
        this.printing = printing;
        this.convenings = convenings;
        this.notice = notice;
        this.publication = publication;
        this.messages = messages;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The summary as it is drafted at this moment, with everything that a person decided over it.
    ///
    /// @param lost words added by hand that hang on what is no longer recorded, or quote a figure that is not there
    /// @param findings what `record check` finds wrong with the words
    /// @param figures that an addition may quote, by the name it is quoted under
    public record Working(
            List<Passage> passages,
            List<Addition> additions,
            List<Paragraph> paragraphs,
            List<String> lost,
            List<Finding> findings,
            Map<String, Piece> figures) {}

    /// @throws org.redthread.access.Forbidden to all but the secretariat and the Chair
    @Transactional(readOnly = true)
    public Working working(Convened meeting, Dialogue dialogue, Kept kept) {
        if (!mayApprove(meeting)) access.require(SummaryAction.DRAFT, meeting.dialogue());
        var proceedings = gathering.of(meeting, dialogue, kept.standing());
        var figures = figures(proceedings);
        var choices = kept.choices(figures);
        var sentence = new Sentence(messages, proceedings.language());
        var drafted = new Drafting(proceedings, choices, sentence).passages();
        var paragraphs = Paragraph.of(drafted);
        var read = check.read(printing.plain(meeting, dialogue, paragraphs), meeting.firstDay());
        return new Working(drafted, choices.additions(), paragraphs, choices.lost(drafted), read.findings(), figures);
    }

    private Map<String, Piece> figures(Proceedings proceedings) {
        var sentence = new Sentence(messages, proceedings.language());
        var figures = new LinkedHashMap<String, Piece>();
        quote(figures, "countries", proceedings.present(true).size(), "/attendance", proceedings, sentence);
        quote(figures, "organisations", proceedings.present(false).size(), "/attendance", proceedings, sentence);
        var counted = proceedings.counted();
        if (counted != null) quote(figures, "participants", counted, "/attendance", proceedings, sentence);
        quote(figures, "items", proceedings.agenda().size(), "/agenda", proceedings, sentence);
        for (var kind : Outcome.Kind.values()) {
            var name = sentence.phrase("quote." + kind);
            var number = (int) proceedings.outcomes().stream()
                    .filter(outcome -> outcome.kind() == kind && !outcome.withdrawn())
                    .count();
            quote(figures, name, number, "/outcomes#" + name, proceedings, sentence);
        }
        return figures;
    }

    private static void quote(
            Map<String, Piece> figures, String name, int number, String at, Proceedings of, Sentence sentence) {
        if (number > 0)
            figures.put(name, Piece.counted(String.valueOf(number), of.inside() + at, sentence.phrase("from.record")));
    }

    /// What is kept of it, as far as the reader may see it.
    @Transactional(readOnly = true)
    public Kept kept(Convened meeting) {
        return store.kept(meeting.id());
    }

    /// What became different from one draft to another.
    public Redlined between(Draft before, Draft after) {
        return Redlined.between(
                String.valueOf(before.number()),
                printing.text(before.paragraphs()),
                String.valueOf(after.number()),
                printing.text(after.paragraphs()));
    }

    public boolean mayDraft(Convened meeting) {
        return access.may(SummaryAction.DRAFT, meeting.dialogue());
    }

    public boolean mayApprove(Convened meeting) {
        return access.may(SummaryAction.APPROVE, meeting.dialogue());
    }

    /// Whether a correction that the reader files now counts.
    public boolean mayCorrect(Convened meeting, Standing standing) {
        return access.may(SummaryAction.CORRECT, meeting.dialogue())
                && meeting.state() == State.IN_CORRECTION
                && standing.correctionsUntil() != null
                && clock.instant().isBefore(standing.correctionsUntil());
    }

    /// Refuses whoever may not draft, before anything is looked up.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat
    public void requireDraft(Convened meeting) {
        access.require(SummaryAction.DRAFT, meeting.dialogue());
    }

    /// Leaves a passage out or takes it in again, names its speaker or does not.
    public Findings choose(Convened meeting, String key, boolean attributed, boolean leftOut) {
        var findings = open(meeting);
        findings.addIf(key.isBlank() || key.length() > 120, "", "meetings.summary.no-passage");
        if (!findings.isEmpty()) return findings;
        store.begin(meeting);
        store.choose(meeting, new Choice(key, attributed, leftOut));
        return tell(meeting, "meetings.summary-edited", findings);
    }

    /// Adds a person's words.
    ///
    /// @param after key of the passage that they follow; empty for the end
    public Findings add(Convened meeting, String after, Passage.Place place, String text) {
        var findings = open(meeting);
        wording(text, 10_000, "text", findings);
        findings.addIf(after.length() > 120, "", "meetings.summary.no-passage");
        if (!findings.isEmpty()) return findings;
        store.begin(meeting);
        var id = Ids.at(clock.instant());
        store.add(
                meeting,
                new Addition(id, after, place, text.strip(), access.reader().label(), 0));
        return tell(meeting, "meetings.summary-edited", findings);
    }

    /// Changes a person's words; empty words take them away.
    public Findings change(Convened meeting, UUID addition, String text, int version) {
        var findings = open(meeting);
        findings.addIf(text.length() > 10_000, "text", "meetings.convene.long", 10_000);
        if (!findings.isEmpty()) return findings;
        var done = text.isBlank()
                ? store.remove(meeting, addition)
                : store.change(meeting, addition, text.strip(), version);
        return done
                ? tell(meeting, "meetings.summary-edited", findings)
                : findings.add("text", "meetings.summary.changed-meanwhile");
    }

    /// How many came, as somebody counted in the room; null to count the delegations alone.
    public Findings participants(Convened meeting, @Nullable Integer number) {
        var findings = open(meeting);
        findings.addIf(number != null && number < 1, "participants", "meetings.convene.number.no", 1, 100_000);
        if (!findings.isEmpty()) return findings;
        store.begin(meeting);
        store.participants(meeting, number);
        return tell(meeting, "meetings.summary-edited", findings);
    }

    /// The secretariat writes while the summary is neither approved nor published.
    private Findings open(Convened meeting) {
        access.require(SummaryAction.DRAFT, meeting.dialogue());
        return new Findings()
                .addIf(
                        meeting.state() != State.IN_SESSION && meeting.state() != State.IN_CORRECTION,
                        "",
                        "meetings.summary.not-open");
    }

    /// Sends the draft as it stands to every party present, for factual corrections within the meeting's days; sent
    /// again, it is a new draft under the same deadline.
    public Findings send(Convened meeting, Dialogue dialogue) {
        var findings = open(meeting);
        var working = findings.isEmpty() ? working(meeting, dialogue, store.kept(meeting.id())) : null;
        if (working == null) return findings;
        findings.addIf(working.paragraphs().isEmpty(), "", "meetings.summary.empty");
        findings.addIf(
                !working.lost().isEmpty(),
                "",
                "meetings.summary.lost",
                working.lost().size());
        if (!findings.isEmpty()) return findings;
        if (meeting.state() == State.IN_SESSION && !first(meeting, State.IN_CORRECTION, findings)) return findings;
        store.begin(meeting);
        var draft = keep(meeting, Draft.Occasion.SENT, working.paragraphs(), Circle.dialogue(meeting.dialogue()));
        var until = store.kept(meeting.id()).standing().correctionsUntil();
        if (until == null) {
            until = LocalDate.now(clock.withZone(meeting.zone()))
                    .plusDays(meeting.correctionDays() + 1L)
                    .atStartOfDay(meeting.zone())
                    .toInstant();
            store.sent(meeting, until);
        }
        notice.sent(meeting, dialogue, draft, until);
        return tell(meeting, "meetings.summary-sent", findings);
    }

    /// Files a correction for the party that the reader acts for. The clock is read in the transaction that files.
    public Findings correct(Convened meeting, int draft, String key, String wanted, String reason) {
        access.require(SummaryAction.CORRECT, meeting.dialogue());
        var findings = new Findings();
        var kept = store.kept(meeting.id());
        findings.addIf(!mayCorrect(meeting, kept.standing()), "", "meetings.summary.corrections-closed");
        wording(wanted, 5000, "wanted", findings);
        findings.addIf(reason.length() > 5000, "reason", "meetings.convene.long", 5000);
        var shown = kept.draft(draft).stream()
                .flatMap(one -> one.paragraphs().stream())
                .anyMatch(paragraph -> paragraph.key().equals(key));
        findings.addIf(!shown, "key", "meetings.summary.no-passage");
        var party = access.reader().speaksFor(meeting.dialogue()).stream().findFirst();
        findings.addIf(party.isEmpty(), "", "meetings.summary.no-party");
        if (!findings.isEmpty() || party.isEmpty()) return findings;
        var now = clock.instant();
        var id = Ids.at(now);
        store.file(
                meeting,
                new Correction(
                        id,
                        party.get(),
                        draft,
                        key,
                        wanted.strip(),
                        reason.isBlank() ? null : reason.strip(),
                        now,
                        access.reader().label(),
                        Correction.Disposition.OPEN,
                        null));
        ledger.record(Deed.in(meeting.dialogue(), "meetings.correction-filed")
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(
                        Circle.role(Role.SECRETARIAT, meeting.dialogue()),
                        Circle.party(party.get(), meeting.dialogue()))));
        return findings;
    }

    /// Says what became of a correction. One that is not taken needs a reason.
    public Findings answer(Convened meeting, UUID correction, Correction.Disposition disposition, String answer) {
        var findings = open(meeting);
        findings.addIf(
                disposition == Correction.Disposition.NOT_TAKEN && answer.isBlank(),
                "answer",
                "meetings.summary.answer.missing");
        findings.addIf(answer.length() > 5000, "answer", "meetings.convene.long", 5000);
        if (!findings.isEmpty()) return findings;
        var answered = store.answer(meeting, correction, disposition, answer.isBlank() ? null : answer.strip());
        if (answered.isEmpty()) return findings.add("", "meetings.summary.no-passage");
        ledger.record(Deed.in(meeting.dialogue(), "meetings.correction-answered")
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(
                        Circle.role(Role.SECRETARIAT, meeting.dialogue()),
                        Circle.party(answered.get().partyId(), meeting.dialogue()))));
        return findings;
    }

    /// Approves the summary as it stands, for the Chair.
    ///
    /// @throws org.redthread.access.Forbidden to all but the Chair
    public Findings approve(Convened meeting, Dialogue dialogue) {
        access.require(SummaryAction.APPROVE, meeting.dialogue());
        var findings = new Findings();
        findings.addIf(meeting.state() != State.IN_CORRECTION, "", "meetings.summary.not-sent");
        if (!findings.isEmpty()) return findings;
        var kept = store.kept(meeting.id());
        var working = working(meeting, dialogue, kept);
        findings.addIf(
                !working.lost().isEmpty(),
                "",
                "meetings.summary.lost",
                working.lost().size());
        findings.addIf(!working.findings().isEmpty(), "", "meetings.summary.obstacle.findings");
        findings.addIf(kept.hasOpenCorrections(), "", "meetings.summary.obstacle.corrections");
        if (!findings.isEmpty() || !first(meeting, State.APPROVED, findings)) return findings;
        keep(meeting, Draft.Occasion.APPROVED, working.paragraphs(), Circle.dialogue(meeting.dialogue()));
        store.approved(meeting, clock.instant(), access.reader().label());
        return tell(meeting, "meetings.summary-approved", findings);
    }

    /// Publishes what the Chair approved, word for word: two papers in the room of documents, the lists of the meeting
    /// in the record, and a checksum by which anybody can tell that nothing was changed since.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat
    public Findings publish(Convened meeting, Dialogue dialogue) {
        access.require(SummaryAction.DRAFT, meeting.dialogue());
        var findings = new Findings();
        var kept = store.kept(meeting.id());
        var approved = kept.newest(Draft.Occasion.APPROVED);
        findings.addIf(meeting.state() != State.APPROVED || approved.isEmpty(), "", "meetings.summary.not-approved");
        if (!findings.isEmpty() || approved.isEmpty()) return findings;
        var paragraphs = approved.get().paragraphs();
        var plain = printing.plain(meeting, dialogue, paragraphs);
        var found = check.read(plain, meeting.firstDay()).findings();
        findings.addIf(!found.isEmpty(), "", "meetings.summary.obstacle.findings");
        if (!findings.isEmpty() || !first(meeting, State.PUBLISHED, findings)) return findings;
        var published = keep(meeting, Draft.Occasion.PUBLISHED, paragraphs, Circle.PUBLIC);
        var document = publication.publish(
                meeting,
                printing.paper(meeting, dialogue, paragraphs, null),
                gathering.of(meeting, dialogue, kept.standing()));
        store.published(meeting, published.madeAt(), document, Printing.checksum(plain));
        return tell(meeting, "meetings.summary-published", findings);
    }

    /// Moves the meeting on before anything is written: of two who press at once the slower waits here, and is told.
    private boolean first(Convened meeting, State to, Findings findings) {
        return findings.addIf(!convenings.moveBySummary(meeting, to), "", "meetings.faster.text")
                .isEmpty();
    }

    private Draft keep(Convened meeting, Draft.Occasion occasion, List<Paragraph> paragraphs, String circle) {
        var number = store.kept(meeting.id()).nextNumber();
        var draft = new Draft(
                number, occasion, paragraphs, clock.instant(), access.reader().label());
        store.keep(meeting, draft, Set.of(circle));
        return draft;
    }

    /// A draft as a paper; one that is not published says so on its first page.
    public Paper paper(Convened meeting, Dialogue dialogue, Draft draft) {
        var language = Gathering.language(meeting);
        var said = draft.occasion() == Draft.Occasion.PUBLISHED
                ? null
                : messages.say(language, "meetings.summary.paper.draft", draft.number());
        return printing.paper(meeting, dialogue, draft.paragraphs(), said);
    }

    public String plain(Convened meeting, Dialogue dialogue, Draft draft) {
        return printing.plain(meeting, dialogue, draft.paragraphs());
    }

    public String akomaNtoso(Convened meeting, Dialogue dialogue, Draft draft) {
        return printing.akomaNtoso(meeting, dialogue, store.kept(meeting.id()).drafts(), draft);
    }

    /// Whether a summary of it can be there for anybody: its meeting is on, or over.
    public boolean begun(Convened meeting) {
        return meeting.state() == State.IN_SESSION || OVER.contains(meeting.state());
    }

    private static void wording(String text, int longest, String field, Findings findings) {
        findings.addIf(text.isBlank(), field, "meetings.summary.words.missing");
        findings.addIf(text.length() > longest, field, "meetings.convene.long", longest);
    }

    private Findings tell(Convened meeting, String act, Findings findings) {
        ledger.record(Deed.in(meeting.dialogue(), act)
                .to("meeting", meeting.id(), meeting.symbol())
                .seenBy(Set.of(
                        Circle.role(Role.SECRETARIAT, meeting.dialogue()),
                        Circle.role(Role.CHAIR, meeting.dialogue()))));
        return findings;
    }
}
