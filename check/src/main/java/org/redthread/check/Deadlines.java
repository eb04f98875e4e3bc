package org.redthread.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A deadline that lay in the past when it was set, and a step that ends before the one it waits for.
final class Deadlines implements Rule {

    private static final Pattern DUE = Pattern.compile(
            "(?isU)\\b(?:by|until|till|(?:no|not)\\s+later\\s+than|deadline(?:\\s+(?:is|was|of|for[^.;]{0,60}?(?:is|was)))?:?"
                    + "|at\\s+the\\s+latest(?:\\s+(?:by|on))?|avant\\s+le|au\\s+plus\\s+tard\\s+le|bis\\s+(?:zum)?|до)\\s+(?:the\\s+)?(?:(?:end|middle|beginning|close)(?:\\s+of)?\\s+|mid[- ])?(?:the\\s+)?$");
    private static final Pattern STILL_TO_BE_DONE = Pattern.compile(
            "(?i)\\b(?:will|would|shall|should|(?:is|are|was|were)\\s+(?:to|invited|requested|asked|encouraged|expected|due)|invited|requested|asked|deadline|agreed\\s+to|next\\s+steps?)\\b");
    private static final Pattern DONE = Pattern.compile(
            "(?i)\\b(?:had|has|have)\\s+(?:already\\s+)?(?:been\\s+)?\\p{L}+(?:ed|en|nt|de)\\b|\\b(?:was|were)\\s+(?!(?:invited|requested|asked|encouraged|expected|agreed)\\b)\\p{L}+(?:ed|en|nt|ld)\\b");
    private static final Pattern WAITS = Pattern.compile(
            "(?i)\\s*(?:after|thereafter|following|subsequently|then|once|upon|afterwards|based\\s+on|on\\s+the\\s+basis\\s+of|in\\s+a\\s+second\\s+step)\\b.*",
            Pattern.DOTALL);

    private static final int LONGEST_LEAD = 100;

    /// A year printed wrong is off by one or two; a deadline further back is history.
    private static final int YEARS_BACK = 2;

    @Override
    public void read(Summary summary, Notebook notebook) {
        var deadlines = new ArrayList<DateSeen>();
        for (var date : summary.dates()) if (isDeadline(date)) deadlines.add(date);
        summary.date().ifPresent(period -> deadlines.forEach(date -> beforeMeeting(date, period.from(), notebook)));
        for (var i = 1; i < deadlines.size(); i++) inOrder(deadlines.get(i - 1), deadlines.get(i), notebook);
    }

    private static boolean isDeadline(DateSeen date) {
        var text = date.paragraph().text();
        return DUE.matcher(Words.before(text, date.start(), LONGEST_LEAD)).find();
    }

    private static void beforeMeeting(DateSeen date, LocalDate meeting, Notebook notebook) {
        var sentence = Sentences.around(date.paragraph().text(), date.start());
        if (!date.to().isBefore(meeting)
                || date.to().isBefore(meeting.minusYears(YEARS_BACK))
                || !STILL_TO_BE_DONE.matcher(sentence).find()
                || DONE.matcher(sentence).find()) return;
        notebook.found(
                FindingClass.DEADLINE,
                Severity.ERROR,
                date.paragraph(),
                date.start(),
                date.end(),
                "The deadline %s lies before the meeting of %s that sets it"
                        .formatted(Words.day(date.to()), Words.day(meeting)),
                List.of());
    }

    /// Two deadlines in neighbouring paragraphs or one, the second step said to wait for the first.
    private static void inOrder(DateSeen before, DateSeen after, Notebook notebook) {
        var text = after.paragraph().text();
        var same = before.paragraph() == after.paragraph();
        if (!same && after.paragraph().index() - before.paragraph().index() != 1
                || !after.to().isBefore(before.from())) return;
        var start = Sentences.startBefore(text, after.start());
        var waits = same && start <= before.start()
                ? text.substring(before.end(), after.start())
                        .matches(
                                "(?is).*\\b(?:then|thereafter|subsequently|afterwards|after\\s+which|after\\s+that|followed\\s+by)\\b.*")
                : WAITS.matcher(text.substring(start)).matches();
        if (!waits) return;
        notebook.found(
                FindingClass.DEADLINE,
                Severity.ERROR,
                after.paragraph(),
                after.start(),
                after.end(),
                "This step is to end by %s and waits for one that may take until %s"
                        .formatted(Words.day(after.to()), Words.day(before.to())),
                List.of("the step before: “%s”, %s"
                        .formatted(before.quote(), notebook.at(before.paragraph(), before.start()))));
    }
}
