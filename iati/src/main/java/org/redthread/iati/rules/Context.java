package org.redthread.iati.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.redthread.iati.Element;

/// Which elements a rule is asked of: `/iati-activities/iati-activity/budget`, `//title`, or a path with conditions.
///
/// Asked of an element from its end upwards, so that one walk over an activity finds all.
record Context(List<Level> levels, boolean anywhere) {

    private static final Pattern LEVEL = Pattern.compile("([a-z-]+)((?:\\[[^\\]]*])*)");

    record Level(String name, List<Expression> predicates) {}

    /// @param path one or several with `|` between them
    static List<Context> parse(String path) {
        var contexts = new ArrayList<Context>();
        for (var one : path.split("\\|", -1)) contexts.add(one(one.strip()));
        return contexts;
    }

    private static Context one(String path) {
        var levels = new ArrayList<Level>();
        var found = LEVEL.matcher(path);
        while (found.find()) {
            var predicates = new ArrayList<Expression>();
            for (var predicate : found.group(2).split("(?<=])", -1))
                if (!predicate.isEmpty())
                    predicates.add(Expression.parse(predicate.substring(1, predicate.length() - 1)));
            levels.addFirst(new Level(found.group(1), predicates));
        }
        return new Context(levels, path.startsWith("//"));
    }

    /// The name that the element itself must have.
    String name() {
        return levels.getFirst().name();
    }

    boolean fits(Element element) {
        Element at = element;
        for (var level : levels) {
            if (at == null || !at.is(level.name())) return false;
            for (var predicate : level.predicates()) if (!Values.truth(predicate.of(at, ""))) return false;
            at = at.parent();
        }
        return anywhere || at == null;
    }
}
