package org.redthread.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.check.Summary.Period;

/// The day of the meeting or of the text, as the text itself says it; empty rather than guessed.
///
/// It is the date after the word date, else the first full date of the title, else that of the sentence which says that
/// the meeting met.
final class DocumentDate {

    private static final Pattern LABEL =
            Pattern.compile("(?iU)(?:^|\\n|\\s)(?:date|dates|datum|дата|tarih|fecha|data)\\s*:\\s*$");
    private static final Pattern MET =
            Pattern.compile("(?iU)\\b(?:took place|(?:was|were) held|gathered|met|convened|held (?:its|their|the|a)"
                    + "|hosted|s['’]est tenue?|s['’]est réunie?|fand|состоял\\p{L}+|прош\\p{L}+)\\b");

    private static final int TITLE_PARAGRAPHS = 8;
    private static final int TITLE_LENGTH = 200;
    private static final int LONGEST_LABEL = 20;

    private DocumentDate() {}

    static Optional<Period> of(List<Paragraph> paragraphs) {
        return labelled(paragraphs).or(() -> titled(paragraphs)).or(() -> met(paragraphs));
    }

    private static Optional<Period> labelled(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .limit(3L * TITLE_PARAGRAPHS)
                .flatMap(paragraph -> Dates.in(paragraph, null).stream())
                .filter(date -> date.exact()
                        && LABEL.matcher(Words.before(date.paragraph().text(), date.start(), LONGEST_LABEL))
                                .find())
                .findFirst()
                .map(DocumentDate::period);
    }

    /// A title is a heading or a short paragraph before the first full sentence.
    private static Optional<Period> titled(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .limit(TITLE_PARAGRAPHS)
                .takeWhile(paragraph -> !paragraph.isItem() || paragraph.kind() == Paragraph.Kind.HEADING)
                .takeWhile(paragraph -> paragraph.text().length() <= TITLE_LENGTH
                        && !paragraph.text().endsWith("."))
                .flatMap(paragraph -> Dates.in(paragraph, null).stream())
                .filter(DateSeen::exact)
                .findFirst()
                .map(DocumentDate::period);
    }

    private static Optional<Period> met(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .limit(TITLE_PARAGRAPHS)
                .flatMap(paragraph -> Dates.in(paragraph, null).stream())
                .filter(date -> date.exact()
                        && MET.matcher(Words.before(date.paragraph().text(), date.start(), TITLE_LENGTH))
                                .find())
                .findFirst()
                .map(DocumentDate::period);
    }

    private static Period period(DateSeen date) {
        return new Period(date.from(), date.to());
    }
}
