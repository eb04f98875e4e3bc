package org.redthread.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A printed number against the list that it announces: `the following three points:` and then four.
///
/// Only where the number stands in front of the very noun that the list enumerates. Where the list comes after
/// including,
/// it need not be whole: fewer entries are a note at most, and only for a set that is spoken of as a whole.
final class CountWords implements Rule {

    private static final String NO_NOUN =
            "(?!(?:of|in|on|at|to|for|from|with|by|and|or|as|is|are|was|were|have|has|had|per|than|the|these|those|days?|weeks?|des?|et|ou|und|oder|der|из|и|или|лет|дн\\p{L}+|недел\\p{L}|месяц\\p{L}*|раз\\p{L}?|jours?|semaines?|mois|ans?|fois|tage\\p{L}?|wochen|monate\\p{L}?|jahre\\p{L}?"
                    + "|months?|years?|hours?|minutes?|times|percent|million|billion|euros?)(?!\\p{L}))";
    private static final String WORDS = "(?:\\s+" + NO_NOUN + "[\\p{L}][\\p{L}’'-]{0,40}){1,5}";

    /// The number and the shortest noun that what follows allows; in the longer one, as many words as can be a noun.
    private static final String PHRASE = "(?<n>" + Numbers.PATTERN + ")(?<noun>" + WORDS + "?)";
    private static final String LONG_PHRASE = "(?<n>" + Numbers.PATTERN + ")(?<noun>" + WORDS + ")";

    private static final String BRACKETED = "(?:\\s*\\([^()]{0,80}\\))?";
    private static final String DECIDED =
            "(?:\\s*,?\\s*(?:which\\s+)?(?:were|was|are|have\\s+been|had\\s+been)\\s+(?:\\p{L}+ly\\s+)?(?:identified|agreed|outlined"
                    + "|proposed|highlighted|adopted|raised|set|listed|defined|formulated|established|formed|reviewed|discussed|made|presented|endorsed"
                    + "|recommended|suggested|selected|chosen)(?:\\s+(?:up|out|on|upon))*(?:\\s+(?:as\\s+follows|below))?)?";
    private static final String ABOUT =
            "(?:\\s+(?:for|of|on|to|in|by|from|regarding|concerning)\\s+[^,.:;!?\\d]{1,60})?";

    /// At the end of a paragraph that a list follows.
    private static final List<Pattern> ANNOUNCED = List.of(
            compile("\\bfollowing\\s+" + PHRASE + BRACKETED + DECIDED + ABOUT + "\\s*[.:;]?$"),
            compile(PHRASE + BRACKETED + DECIDED
                    + "(?:\\s*,?\\s*(?:namely|as\\s+follows|à\\s+savoir|suivante?s|nämlich|а\\s+именно))?\\s*[:;]$"));

    private static final Pattern INLINE = compile(
            PHRASE + BRACKETED + DECIDED
                    + "(?:\\s*,?\\s*(?:namely|as\\s+follows|à\\s+savoir|suivante?s|nämlich|а\\s+именно))?\\s*:\\s+(?=(?<items>.+))");
    private static final Pattern INCLUDING = compile("\\b(?:the|its|their|all|these)\\s+" + LONG_PHRASE
            + "\\b[^.;:]{0,90}?,?\\s+including\\s+(?=(?<items>[^.]+))");
    private static final Pattern PEOPLE = compile(
            "(?:speakers|panellists|panelists|experts|chairs|rapporteurs|moderators|facilitators|presenters|delegates|participants|ministers"
                    + "|representatives|people|members|persons|officials|heads)$");

    /// English and French nouns show it; of others only those are taken that lists of summaries are made of.
    private static final Pattern PLURAL = Pattern.compile("(?iusU).*(?:s|x|people|criteria|children)|.*\\b(?:"
            + "направлени|приоритет|цел[иейя]|задач|пункт|мер[аыу]?\\b|рекомендаци|предложени|вопрос|тем[аыу]?\\b|проект|шаг|этап"
            + "|област|принцип|вывод|решени|документ|групп|блок|раздел|компонент|аспект"
            + "|punkte|prioritäten|ziele|maßnahmen|empfehlungen|vorschläge|fragen|themen|projekte|schritte|bereiche|grundsätze"
            + "|schlussfolgerungen|beschlüsse|dokumente|säulen|arbeitsgruppen|aufgaben|schwerpunkte).*");

    private static final int MOST = 30;
    private static final int FEWEST_NAMED = 3;

    private record Figure(Paragraph paragraph, int start, int end, int value) {

        boolean isOfPeople() {
            return PEOPLE.matcher(paragraph.text().substring(start, end)).find();
        }
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    @Override
    public void read(Summary summary, Notebook notebook) {
        for (var paragraph : summary.paragraphs()) {
            if (paragraph.kind() == Paragraph.Kind.ROW) continue;
            below(summary, paragraph, notebook);
            inline(summary, paragraph, notebook);
            including(summary, paragraph, notebook);
        }
    }

    private static void below(Summary summary, Paragraph paragraph, Notebook notebook) {
        var size = Enumeration.below(summary, paragraph);
        if (size.isEmpty()) return;
        var text = paragraph.text().strip();
        var sentence = Sentences.startBefore(text, text.length() - 1);
        for (var pattern : ANNOUNCED) {
            var match = pattern.matcher(text).region(sentence, text.length());
            if (!match.find()) continue;
            figure(summary, paragraph, match).ifPresent(figure -> judge(figure, size.get(), notebook));
            return;
        }
    }

    private static void inline(Summary summary, Paragraph paragraph, Notebook notebook) {
        var match = INLINE.matcher(paragraph.text());
        while (match.find()) {
            var start = match.start("items");
            var items = paragraph.text().substring(start, Sentences.endAfter(paragraph.text(), start));
            var figure = figure(summary, paragraph, match);
            if (figure.isEmpty() || items.contains(":")) continue;
            var isPlain = !figure.get().isOfPeople()
                    && summary.gazetteer().sightings(items).isEmpty();
            Enumeration.inside(items, isPlain).ifPresent(size -> judge(figure.get(), size, notebook));
        }
    }

    private static void judge(Figure figure, Enumeration.Size size, Notebook notebook) {
        var what = notebook.say("word.sum", figure.value(), size.words(notebook));
        if (size.holds(figure.value())) notebook.confirmed(figure.paragraph(), figure.start(), figure.end(), what);
        else
            notebook.found(
                    FindingClass.COUNT_WORD,
                    Severity.ERROR,
                    figure.paragraph(),
                    figure.start(),
                    figure.end(),
                    what,
                    List.of());
    }

    private static void including(Summary summary, Paragraph paragraph, Notebook notebook) {
        var match = INCLUDING.matcher(paragraph.text());
        while (match.find()) {
            var named = match.group("items").split(";");
            figure(summary, paragraph, match)
                    .filter(figure -> named.length >= FEWEST_NAMED
                            && 2 * named.length >= figure.value()
                            && named.length != figure.value())
                    .ifPresent(figure -> partlyNamed(figure, named, notebook));
        }
    }

    private static void partlyNamed(Figure figure, String[] named, Notebook notebook) {
        var fewer = named.length < figure.value();
        notebook.found(
                FindingClass.COUNT_WORD,
                fewer ? Severity.NOTE : Severity.WARNING,
                figure.paragraph(),
                figure.start(),
                figure.end(),
                notebook.say(fewer ? "word.fewer" : "word.more", figure.value(), named.length),
                Arrays.stream(named)
                        .map(item -> notebook.say("word.named", shortened(item)))
                        .toList());
    }

    private static String shortened(String item) {
        var plain = item.replace('\n', ' ').strip().replaceFirst("^and\\s+", "");
        return plain.length() <= 70 ? plain : plain.substring(0, 70).strip() + "…";
    }

    /// Nothing for what is counted by the rules of parties, for a noun in the singular, and for the number of a thing.
    private static Optional<Figure> figure(Summary summary, Paragraph paragraph, Matcher match) {
        var start = match.start("n");
        var value = Numbers.value(match.group("n"));
        var plural = PLURAL.matcher(match.group("noun")).matches();
        var counted = summary.countsIn(paragraph).stream().anyMatch(count -> count.start() == start);
        var named = Counts.isNumberOfAThing(paragraph.text(), start) || Counts.isApproximate(paragraph.text(), start);
        return value.isPresent() && value.getAsInt() > 1 && value.getAsInt() <= MOST && plural && !counted && !named
                ? Optional.of(new Figure(paragraph, start, match.end("noun"), value.getAsInt()))
                : Optional.empty();
    }
}
