package org.redthread.meetings.summaries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redthread.access.Access;
import org.redthread.check.Check;
import org.redthread.check.Finding;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.office.Paper;
import org.redthread.redline.print.Redlined;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Summaries of meetings as they are read: drafted from what was recorded, and what is kept of them.
@Service
@Transactional(readOnly = true)
public class Summaries {

    private static final Set<State> OVER = Set.of(State.IN_CORRECTION, State.APPROVED, State.PUBLISHED);

    private final SummaryStore store;
    private final Gathering gathering;
    private final Printing printing;
    private final Messages messages;
    private final Access access;

    /// One a language of the house, made when the first summary in it is read: to load the names takes a moment.
    private final Map<Language, Check> checks = new ConcurrentHashMap<>();

    Summaries(SummaryStore store, Gathering gathering, Printing printing, Messages messages, Access access) {
        this.store = store;
        this.gathering = gathering;
        this.printing = printing;
        this.messages = messages;
        this.access = access;
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
    public Working working(Convened meeting, Dialogue dialogue, Kept kept) {
        if (!mayApprove(meeting)) access.require(SummaryAction.DRAFT, meeting.dialogue());
        var proceedings = gathering.of(meeting, dialogue, kept.standing());
        var figures = figures(proceedings);
        var choices = kept.choices(figures);
        var sentence = new Sentence(messages, proceedings.language());
        var drafted = new Drafting(proceedings, choices, sentence).passages();
        var paragraphs = Paragraph.of(drafted);
        return new Working(
                drafted,
                choices.additions(),
                paragraphs,
                choices.lost(drafted),
                findings(meeting, dialogue, paragraphs),
                figures);
    }

    /// What `record check` finds wrong with the words.
    List<Finding> findings(Convened meeting, Dialogue dialogue, List<Paragraph> paragraphs) {
        return checks.computeIfAbsent(Gathering.language(meeting), Summaries::check)
                .read(printing.plain(meeting, dialogue, paragraphs), meeting.firstDay())
                .findings();
    }

    private static Check check(Language language) {
        return Check.with(language == Language.EN ? Gazetteer.english() : Gazetteer.speaking(language.tag()));
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

    /// Refuses whoever may not draft, before anything is looked up.
    ///
    /// @throws org.redthread.access.Forbidden to all but the secretariat
    public void requireDraft(Convened meeting) {
        access.require(SummaryAction.DRAFT, meeting.dialogue());
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
}
