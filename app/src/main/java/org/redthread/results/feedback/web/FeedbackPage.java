package org.redthread.results.feedback.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.results.feedback.Counted;
import org.redthread.results.feedback.Feedback;
import org.redthread.results.feedback.Question;
import org.redthread.results.feedback.Written;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What is asked about a meeting, and what came of it.
///
/// @param held null where nothing was asked, or the reader was not there
/// @param opens whether the reader can ask now
/// @param gives whether the reader can answer now
public record FeedbackPage(
        Here here,
        Dialogue dialogue,
        Convened meeting,
        Feedback.@Nullable Held held,
        boolean keeps,
        boolean opens,
        boolean gives,
        Form form) {

    public String above() {
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }

    public String inside() {
        return above() + "/feedback";
    }

    public String called() {
        return meeting.meeting().label().in(here.language());
    }

    public List<Question> scored() {
        return Stream.of(Question.values()).filter(each -> !each.inWords()).toList();
    }

    public List<Question> worded() {
        return Stream.of(Question.values()).filter(Question::inWords).toList();
    }

    /// No answer first: nobody is made to say something.
    public List<Form.Choice> scores() {
        return Stream.concat(
                        Stream.of(new Form.Choice("", here.say("feedback.score.none"))),
                        IntStream.rangeClosed(1, Question.HIGHEST)
                                .mapToObj(score ->
                                        new Form.Choice(String.valueOf(score), here.say("feedback.score." + score))))
                .toList();
    }

    /// Empty where so few answered that nothing is told.
    public Optional<Counted> counted(Question question) {
        return held == null
                ? Optional.empty()
                : held.counts().stream()
                        .filter(each -> each.question() == question)
                        .findFirst();
    }

    public List<Written> written(Question question) {
        return held == null
                ? List.of()
                : held.words().stream()
                        .filter(each -> each.question() == question)
                        .toList();
    }

    /// What came of it can be told to whoever sees it.
    public boolean over() {
        return held != null && !held.open();
    }
}
