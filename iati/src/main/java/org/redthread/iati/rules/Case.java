package org.redthread.iati.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.Element;
import org.redthread.iati.Severity;

/// One rule with what it speaks of, its expressions read.
///
/// @param id as the standard numbers it
/// @param message of the standard, in English
/// @param over what a loop goes through; its values stand for `$1`
/// @param exempt by which condition on identifiers it is not asked
record Case(
        Kind kind,
        String id,
        Severity severity,
        String category,
        String message,
        @Nullable Expression over,
        @Nullable Expression condition,
        List<Expression> paths,
        List<Expression> prefixes,
        List<Expression> excluded,
        Map<String, Expression> named,
        Map<String, String> said,
        @Nullable Pattern regex,
        @Nullable String exempt) {

    private static final List<String> EXPRESSIONS =
            List.of("less", "more", "date", "start", "end", "one", "if", "then");
    private static final String NOW = "NOW";
    private static final String AGENCIES = "ORG-ID-PREFIX";

    static List<Case> all(Map<String, Object> rules) {
        var cases = new ArrayList<Case>();
        rules.forEach((name, rule) -> {
            var kind = Kind.of(name);
            for (var each :
                    (List<?>) java.util.Objects.requireNonNull(Json.map(rule).get("cases"))) {
                if (kind == Kind.LOOP) cases.addAll(loop(Json.map(each)));
                else cases.add(one(kind, null, Json.map(each)));
            }
        });
        return cases;
    }

    private static List<Case> loop(Map<String, Object> loop) {
        var over = Expression.parse(said(loop, "foreach"));
        var cases = new ArrayList<Case>();
        Json.map(java.util.Objects.requireNonNull(loop.get("do"))).forEach((name, rule) -> {
            for (var each :
                    (List<?>) java.util.Objects.requireNonNull(Json.map(rule).get("cases")))
                cases.add(one(Kind.of(name), over, Json.map(each)));
        });
        return cases;
    }

    private static Case one(Kind kind, @Nullable Expression over, Map<String, Object> each) {
        var info = Json.map(java.util.Objects.requireNonNull(each.get("ruleInfo")));
        var named = new java.util.HashMap<String, Expression>();
        for (var key : EXPRESSIONS)
            if (each.get(key) instanceof String words && !words.equals(NOW)) named.put(key, Expression.parse(words));
        var said = new java.util.HashMap<String, String>();
        each.forEach((key, value) -> {
            if (value instanceof String words) said.put(key, words);
        });
        var agencies = each.get("prefix") instanceof List<?> list && list.contains(AGENCIES);
        if (agencies) said.put("agencies", AGENCIES);
        return new Case(
                kind,
                said(info, "id"),
                Severity.valueOf(said(info, "severity").toUpperCase(java.util.Locale.ROOT)),
                said(info, "category"),
                said(info, "message"),
                over,
                each.get("condition") instanceof String condition ? Expression.parse(condition) : null,
                expressions(each, "paths"),
                agencies ? List.of() : expressions(each, "prefix"),
                expressions(each, "excluded"),
                named,
                said,
                each.get("regex") instanceof String regex ? Pattern.compile(regex) : null,
                said.get("idCondition"));
    }

    private static String said(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static List<Expression> expressions(Map<String, Object> each, String key) {
        return each.get(key) instanceof List<?> list
                ? list.stream().map(path -> Expression.parse(path.toString())).toList()
                : List.of();
    }

    /// Whether the moment of that name is the present one.
    boolean isNow(String key) {
        return NOW.equals(said.get(key));
    }

    boolean askedOfAgencies() {
        return said.containsKey("agencies");
    }

    BigDecimal number(String key) {
        return new BigDecimal(said.getOrDefault(key, "0"));
    }

    /// What all paths lead to, one after the other.
    List<Place> found(Element context, String bound) {
        return found(paths, context, bound);
    }

    static List<Place> found(List<Expression> paths, Element context, String bound) {
        if (paths.size() == 1) return Values.places(paths.getFirst().of(context, bound));
        var found = new ArrayList<Place>();
        for (var path : paths) found.addAll(Values.places(path.of(context, bound)));
        return found;
    }

    List<Place> found(String key, Element context, String bound) {
        var path = named.get(key);
        return path == null ? List.of() : Values.places(path.of(context, bound));
    }

    boolean holds(String key, Element context, String bound) {
        var expression = named.get(key);
        return expression != null && Values.truth(expression.of(context, bound));
    }
}
