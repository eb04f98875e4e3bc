package org.redthread.results.counting;

import java.time.LocalDate;
import java.util.List;
import org.redthread.dialogues.Cycle;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meetings;
import org.redthread.plans.PlanCounts;
import org.redthread.profiles.Profiles;
import org.redthread.texts.TextCounts;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks the record, each time anew. Everybody may ask; a reader's answer is counted from what the reader may see.
@Service
@Transactional(readOnly = true)
public class Counts {

    private final Dialogues dialogues;
    private final Meetings meetings;
    private final PlanCounts plans;
    private final TextCounts texts;
    private final Profiles profiles;

    Counts(Dialogues dialogues, Meetings meetings, PlanCounts plans, TextCounts texts, Profiles profiles) {
        this.dialogues = dialogues;
        this.meetings = meetings;
        this.plans = plans;
        this.texts = texts;
        this.profiles = profiles;
    }

    /// All questions, and the meetings that were held in the years asked for.
    public record Answers(Span span, List<Answer> all, List<Front> held) {

        public Answer to(Question question) {
            return all.stream()
                    .filter(answer -> answer.question() == question)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The years of a cycle up to the day; of the cycle of that day where none is named.
    ///
    /// @throws NoSuchPage where the dialogue has no such cycle
    public Span span(Dialogue dialogue, String cycle, LocalDate asOf) {
        var all = dialogues.cycles(dialogue);
        var chosen = cycle.isEmpty()
                ? dialogues.cycle(dialogue, asOf)
                : all.stream().filter(each -> each.slug().equals(cycle)).findFirst();
        if (chosen.isEmpty() && !cycle.isEmpty()) throw new NoSuchPage("page");
        return chosen.map(each -> Span.of(each, all, asOf)).orElseGet(() -> Span.before(asOf));
    }

    /// The years of the last cycle that had begun in a year, up to the day.
    ///
    /// @throws NoSuchPage for a year that has not begun, or that lies before all cycles
    public Span around(Dialogue dialogue, int year, LocalDate asOf) {
        var cycle = dialogues.cycles(dialogue).stream()
                .filter(each -> each.begins().getYear() <= year)
                .reduce((earlier, later) -> later);
        var span = span(dialogue, cycle.map(Cycle::slug).orElse(""), asOf);
        if (!span.years().contains(year)) throw new NoSuchPage("page");
        return span;
    }

    public List<Cycle> cycles(Dialogue dialogue) {
        return dialogues.cycles(dialogue);
    }

    public Answers all(Dialogue dialogue, Span span, LocalDate asOf) {
        var counted = meetings(dialogue, span, asOf);
        var planned = plans(dialogue, span, asOf);
        var negotiated = texts(dialogue, span, asOf);
        return new Answers(
                span,
                List.of(
                        counted.meetings(),
                        counted.countries(),
                        counted.firstTime(),
                        planned.offers(),
                        negotiated.accepted(),
                        negotiated.days(),
                        planned.points(),
                        profiles(dialogue, asOf).endorsed()),
                counted.held());
    }

    public Answer one(Question question, Dialogue dialogue, Span span, LocalDate asOf) {
        return switch (question) {
            case MEETINGS_HELD -> meetings(dialogue, span, asOf).meetings();
            case COUNTRIES -> meetings(dialogue, span, asOf).countries();
            case FIRST_TIME -> meetings(dialogue, span, asOf).firstTime();
            case OFFERS_KEPT -> plans(dialogue, span, asOf).offers();
            case POINTS_SERVED -> plans(dialogue, span, asOf).points();
            case PROPOSALS_ACCEPTED -> texts(dialogue, span, asOf).accepted();
            case DAYS_TO_CONSOLIDATION -> texts(dialogue, span, asOf).days();
            case PROFILES_ENDORSED -> profiles(dialogue, asOf).endorsed();
        };
    }

    private MeetingAnswers meetings(Dialogue dialogue, Span span, LocalDate asOf) {
        return new MeetingAnswers(dialogue, span, meetings.held(dialogue.id(), asOf), meetings.years(dialogue.id()));
    }

    private PlanAnswers plans(Dialogue dialogue, Span span, LocalDate asOf) {
        return new PlanAnswers(dialogue, span, asOf, plans.of(dialogue.id(), asOf));
    }

    private ProfileAnswers profiles(Dialogue dialogue, LocalDate asOf) {
        return new ProfileAnswers(dialogue, asOf, profiles.standings(dialogue.id()));
    }

    private TextAnswers texts(Dialogue dialogue, Span span, LocalDate asOf) {
        return new TextAnswers(dialogue, span, texts.rounds(dialogue.id(), asOf));
    }
}
