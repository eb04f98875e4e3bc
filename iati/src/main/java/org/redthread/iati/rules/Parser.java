package org.redthread.iati.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.redthread.iati.rules.Step.Axis;

/// Reads an expression once, when the rules are loaded.
final class Parser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(descendant::|\\.\\.|!=|<=|>=|'[^']*'|\"[^\"]*\"|\\d+(?:\\.\\d+)?|[\\p{L}_][\\p{L}\\d_.-]*(?::[\\p{L}_][\\p{L}\\d_.-]*)?|[/@()\\[\\],=<>+|.])\\s*");

    private final List<String> tokens = new ArrayList<>();
    private final String words;
    private int at;

    Parser(String words) {
        this.words = words;
        var matcher = TOKEN.matcher(words);
        var end = 0;
        while (end < words.length()) {
            if (!matcher.find(end) || matcher.start() != end) throw fault();
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
    }

    Expression whole() {
        var whole = either();
        if (at < tokens.size()) throw fault();
        return whole;
    }

    private Expression either() {
        var left = both();
        while (took("or")) {
            var one = left;
            var other = both();
            left = (context, bound) -> Values.truth(one.of(context, bound)) || Values.truth(other.of(context, bound));
        }
        return left;
    }

    private Expression both() {
        var left = equality();
        while (took("and")) {
            var one = left;
            var other = equality();
            left = (context, bound) -> Values.truth(one.of(context, bound)) && Values.truth(other.of(context, bound));
        }
        return left;
    }

    private Expression equality() {
        var left = order();
        while (sees("=") || sees("!=")) {
            var wanted = take().equals("=");
            var one = left;
            var other = order();
            left = (context, bound) -> Values.equal(one.of(context, bound), other.of(context, bound), wanted);
        }
        return left;
    }

    private Expression order() {
        var left = sum();
        while (sees("<") || sees(">") || sees("<=") || sees(">=")) {
            var sign = take();
            var one = left;
            var other = sum();
            left = (context, bound) -> Values.ordered(
                    one.of(context, bound), other.of(context, bound), (a, b) -> holds(sign, a, b) ? 1 : 0);
        }
        return left;
    }

    private static boolean holds(String sign, double a, double b) {
        return switch (sign) {
            case "<" -> a < b;
            case ">" -> a > b;
            case "<=" -> a <= b;
            default -> a >= b;
        };
    }

    private Expression sum() {
        var left = union();
        while (took("+")) {
            var one = left;
            var other = union();
            left = (context, bound) -> Values.number(one.of(context, bound)) + Values.number(other.of(context, bound));
        }
        return left;
    }

    private Expression union() {
        var left = primary();
        while (took("|")) {
            var one = left;
            var other = primary();
            left = (context, bound) -> {
                var all = new ArrayList<>(Values.places(one.of(context, bound)));
                all.addAll(Values.places(other.of(context, bound)));
                return Values.once(all);
            };
        }
        return left;
    }

    private Expression primary() {
        if (at == tokens.size()) throw fault();
        var token = tokens.get(at);
        if (took("(")) {
            var inner = either();
            expect(")");
            return inner;
        }
        if (token.startsWith("'") || token.startsWith("\"")) return literal(take());
        if (Character.isDigit(token.charAt(0))) {
            var number = Double.valueOf(take());
            return (_, _) -> number;
        }
        if (at + 1 < tokens.size() && tokens.get(at + 1).equals("(") && !token.equals("text")) return function();
        return path();
    }

    /// `$1` stands for what a loop goes through. It is bound and never pasted into the expression.
    private static Expression literal(String token) {
        var text = token.substring(1, token.length() - 1);
        if (text.equals("$1")) return (_, bound) -> bound;
        return (_, _) -> text;
    }

    private Expression function() {
        var name = take();
        expect("(");
        var inner = either();
        expect(")");
        return switch (name) {
            case "count" -> (context, bound) -> (double) ((List<?>) inner.of(context, bound)).size();
            case "not" -> (context, bound) -> !Values.truth(inner.of(context, bound));
            case "number" -> (context, bound) -> Values.number(inner.of(context, bound));
            case "string" -> (context, bound) -> Values.text(inner.of(context, bound));
            case "boolean" -> (context, bound) -> Values.truth(inner.of(context, bound));
            default -> throw fault();
        };
    }

    private Expression path() {
        var steps = new ArrayList<Step>();
        do steps.add(step());
        while (took("/"));
        if (steps.size() == 1) return steps.getFirst()::from;
        return (context, bound) -> {
            var places = steps.getFirst().from(context, bound);
            for (var i = 1; i < steps.size() && !places.isEmpty(); i++) {
                var step = steps.get(i);
                if (places.size() == 1) {
                    places = step.from(places.getFirst().element(), bound);
                    continue;
                }
                List<Place> further = List.of();
                for (var j = 0; j < places.size(); j++) {
                    var more = step.from(places.get(j).element(), bound);
                    if (more.isEmpty()) continue;
                    if (further.isEmpty()) further = new ArrayList<>(places.size());
                    further.addAll(more);
                }
                places = step.axis() == Axis.PARENT ? Values.once(further) : further;
            }
            return places;
        };
    }

    private Step step() {
        if (took("..")) return Step.of(Axis.PARENT, "", predicates());
        if (took(".")) return Step.of(Axis.SELF, "", predicates());
        if (took("@")) return Step.of(Axis.ATTRIBUTE, take(), predicates());
        if (took("descendant::")) return Step.of(Axis.DESCENDANT, take(), predicates());
        var name = take();
        if (!name.equals("text") || !took("(")) return Step.of(Axis.CHILD, name, predicates());
        expect(")");
        return Step.of(Axis.TEXT, "", predicates());
    }

    private List<Expression> predicates() {
        var predicates = new ArrayList<Expression>();
        while (took("[")) {
            predicates.add(either());
            expect("]");
        }
        return List.copyOf(predicates);
    }

    private boolean sees(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private boolean took(String token) {
        var sees = sees(token);
        if (sees) at++;
        return sees;
    }

    private String take() {
        if (at == tokens.size()) throw fault();
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!took(token)) throw fault();
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("Not an expression that is known here: " + words);
    }
}
