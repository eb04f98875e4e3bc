package org.redthread.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.redthread.check.Count.Counted;

/// Finds printed figures of countries and organisations: `38 countries`, `twelve Member States`, `Participating states
/// (50)`.
final class Counts {

    private static final String COUNTRIES = "countries|country|states|nations|governments|economies"
            + "|pays|états|etats|länder|ländern|staaten|países|estados|paesi|стран|страны|государств|государства|ülke";
    private static final String ORGANISATIONS =
            "organi[sz]ations|agencies|institutions|organismes|organisationen|organizaciones|организаций|организации";
    private static final String PARTIES = "members|parties|delegations|partners|participants and observers";
    private static final String ADJECTIVES =
            "(?:(?!(?:and|or|of|from|in|to|for|with|by|at|on|the|out|per|des?|du|la|les?|et|ou|dans|pour|der|die|das|und|oder|von|aus|für"
                    + "|из|в|и|или|от|по|на|для|с|со|до|к)(?!\\p{L}))[\\p{L}][\\p{L}’'-]{0,40}\\s+){0,4}?";
    private static final String NOUN = "(?<noun>" + ADJECTIVES + "(?:(?<c>" + COUNTRIES
            + ")(?:\\s+(?:and|or)\\s+(?<co>(?:\\p{L}+\\s+){0,2}(?:"
            + ORGANISATIONS + "|territories|regions)))?(?:\\s+parties\\b)?|(?<o>" + ORGANISATIONS + ")|(?<p>" + PARTIES
            + "|members?\\s+and\\s+observers)))(?!\\p{L})";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BEFORE = Pattern.compile("(?<n>" + Numbers.PATTERN + ")\\s+" + NOUN, FLAGS);
    private static final Pattern BEHIND =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + NOUN + "\\s*\\(\\s*(?<n>\\d{1,3})\\s*\\)", FLAGS);
    private static final Pattern APPROXIMATE = Pattern.compile(
            "(?isU)\\b(?:(?:\\d+|un|une|deux|trois|certains|plusieurs|la\\s+plupart)\\s+des|(?:\\d+|eine[rs]?|zwei|drei|einige|viele|die\\s+meisten)\\s+(?:der|von(?:\\s+den)?)"
                    + "|(?:\\d+|один|одна|одно|две|два|три|четыре|пять|шесть|семь|большинство|часть|некоторые|многие|половина)\\s+из"
                    + "|\\p{L}+\\s+of\\s+(?:the|these|its|all)|\\d+\\s+of\\s+(?:the|these|its)|over|more\\s+than|less\\s+than|fewer\\s+than|some|about|around|approximately|approx\\.?|nearly|almost|roughly|close\\s+to"
                    + "|up\\s+to|at\\s+least|circa|ca\\.?|only\\s+some|plus\\s+de|environ|über|rund|etwa|mehr\\s+als|более(?:\\s+чем)?|около|свыше|примерно|приблизительно|порядка|почти|не\\s+менее|до|presque|près\\s+de|au\\s+moins|plus\\s+d[e’']|knapp|fast|mindestens|circa|über|unos|más\\s+de)\\s*$");
    private static final Pattern NUMBER_OF_A_THING = Pattern.compile(
            "(?iusU)\\b(?:goals?|sessions?|items?|priority|resolution|decision|round|article|annex|phase|day|table|group|chapter|pillar|objective|panel|no\\.?|part|section|step|paragraph|para\\.?|g|top"
                    + "|point|objectif|annexe|chapitre|jour|n°|décision|résolution|paragraphe|partie|groupe|étape|séance"
                    + "|punkt|ziel|abschnitt|kapitel|anhang|artikel|tag|nr\\.?|sitzung|beschluss|gruppe|schritt|teil|absatz"
                    + "|пункт\\p{L}*|стать\\p{L}+|раздел\\p{L}*|глав\\p{L}|цел\\p{L}|приложени\\p{L}|резолюци\\p{L}|решени\\p{L}|заседани\\p{L}"
                    + "|сесси\\p{L}|этап\\p{L}*|групп\\p{L}|д(?:ень|ня)|№|абзац\\p{L}*|част\\p{L}|параграф\\p{L}*|вариант\\p{L}*)\\s*$");

    private static final int MOST = 260;
    private static final int LONGEST_LEAD = 40;

    private Counts() {}

    static List<Count> in(Paragraph paragraph) {
        var counts = new ArrayList<Count>();
        for (var pattern : List.of(BEFORE, BEHIND)) {
            var match = pattern.matcher(paragraph.text());
            while (match.find()) {
                var value = Numbers.value(match.group("n"));
                if (value.isEmpty()
                        || value.getAsInt() < 1
                        || value.getAsInt() > MOST
                        || isNumberOfAThing(paragraph.text(), match.start())) continue;
                var counted = match.group("o") != null
                        ? Counted.ORGANISATIONS
                        : match.group("p") != null || match.group("co") != null ? Counted.PARTIES : Counted.COUNTRIES;
                counts.add(new Count(
                        paragraph,
                        match.start(),
                        match.end(),
                        value.getAsInt(),
                        match.group("noun"),
                        counted,
                        isApproximate(paragraph.text(), match.start())));
            }
        }
        counts.sort(Comparator.comparingInt(Count::start));
        return List.copyOf(counts);
    }

    /// Whether a figure stands behind over, some, about and the like.
    static boolean isApproximate(String text, int figure) {
        return APPROXIMATE.matcher(Words.before(text, figure, LONGEST_LEAD)).find();
    }

    /// `Goal 5 countries` speaks of the fifth goal, not of five countries.
    static boolean isNumberOfAThing(String text, int figure) {
        return NUMBER_OF_A_THING
                .matcher(Words.before(text, figure, LONGEST_LEAD))
                .find();
    }
}
