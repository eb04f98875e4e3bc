package org.redthread.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A deadline that lay in the past when it was set, and a step that ends before the one it waits for.
final class Deadlines implements Rule {

    private static final Pattern DUE = Pattern.compile(
            "(?isU)\\b(?:by|until|till|(?:no|not)\\s+later\\s+than|deadline(?:\\s+(?:is|was|of|for[^.;]{0,60}?(?:is|was)))?:?"
                    + "|at\\s+the\\s+latest(?:\\s+(?:by|on))?|avant\\s+le|au\\s+plus\\s+tard\\s+le|d'ici\\s+(?:le|au)|bis\\s+(?:zum|spätestens)?|spätestens\\s+(?:am|bis\\s+(?:zum)?)|(?:не\\s+позднее|не\\s+позже|в\\s+срок\\s+до|до|к))\\s+(?:the\\s+)?(?:(?:end|middle|beginning|close)(?:\\s+of)?\\s+|mid[- ])?(?:the\\s+)?$");
    private static final Pattern STILL_TO_BE_DONE = Pattern.compile(
            "(?iU)\\b(?:will|would|shall|should|(?:is|are|was|were)\\s+(?:to|invited|requested|asked|encouraged|expected|due)|invited|requested|asked|deadline|agreed\\s+to|next\\s+steps?"
                    + "|devra|devront|doit|doivent|(?:est|sont)\\s+(?:invitée?s?|priée?s?|appelée?s?)|date\\s+limite|délai|prochaines\\s+étapes|transmettra|transmettront|soumettra|soumettront"
                    + "|sollen?|zu\\s+\\p{L}+n|wird|werden|müssen|muss|(?:ist|sind)\\s+zu|gebeten|aufgefordert|Frist|nächste\\s+Schritte"
                    + "|должн\\p{L}*|предстоит|следует|необходимо|поруч\\p{L}+|прос\\p{L}+|предлагается|предложено|срок|будет|будут|обязал\\p{L}*|договорил\\p{L}*|согласил\\p{L}*|представ[ия]т|направ[ия]т|подготов[ия]т)\\b");
    private static final Pattern DONE = Pattern.compile(
            "(?iU)\\b(?:had|has|have)\\s+(?:already\\s+)?(?:been\\s+)?\\p{L}+(?:ed|en|nt|de)\\b|\\b(?:was|were)\\s+(?!(?:invited|requested|asked|encouraged|expected|agreed)\\b)\\p{L}+(?:ed|en|nt|ld)\\b"
                    + "|\\b(?:a|ont|avait|avaient)\\s+(?:déjà\\s+)?(?:été\\s+)?(?!convenu|invité|prié|demandé|chargé|décidé)\\p{L}+(?:é|ée|és|ées|i|is|it|u|us)\\b"
                    + "|\\b(?:wurden?|hatten?|waren?)\\b"
                    + "|\\b(?!поруч|прос|попрос|предлож|договор|соглас|обяз|реш|услов|постанов|призва)\\p{L}+(?:л|ла|ло|ли|лся|лась|лось|лись)\\b");
    private static final Pattern WAITS = Pattern.compile(
            "(?iU)\\s*(?:после\\s+(?:этого|чего)|затем|далее|на\\s+основе|по\\s+итогам|ensuite|puis|après|par\\s+la\\s+suite|sur\\s+la\\s+base|danach|anschließend|sodann|daraufhin|nach|auf\\s+(?:der\\s+)?Grundlage|after|thereafter|following|subsequently|then|once|upon|afterwards|based\\s+on|on\\s+the\\s+basis\\s+of|in\\s+a\\s+second\\s+step)\\b.*",
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
                notebook.say(
                        "deadline.before",
                        notebook.sayings().day(date.to()),
                        notebook.sayings().day(meeting)),
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
                                "(?isU).*\\b(?:затем|после\\s+(?:этого|чего)|ensuite|puis|danach|anschließend|then|thereafter|subsequently|afterwards|after\\s+which|after\\s+that|followed\\s+by)\\b.*")
                : WAITS.matcher(text.substring(start)).matches();
        if (!waits) return;
        notebook.found(
                FindingClass.DEADLINE,
                Severity.ERROR,
                after.paragraph(),
                after.start(),
                after.end(),
                notebook.say(
                        "deadline.waits",
                        notebook.sayings().day(after.to()),
                        notebook.sayings().day(before.to())),
                List.of(notebook.say(
                        "deadline.step-before", before.quote(), notebook.at(before.paragraph(), before.start()))));
    }
}
