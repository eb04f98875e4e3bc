package org.redthread.iati.rules;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;

/// How XPath 1.0 takes one kind of value for another (3.4 and 4.2 to 4.4 of its recommendation).
///
/// A value is a `Boolean`, a `Double`, a `String`, or a list of [Place].
final class Values {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)");

    private Values() {}

    static boolean truth(Object value) {
        return switch (value) {
            case Boolean said -> said;
            case Double number -> number != 0 && !number.isNaN();
            case String text -> !text.isEmpty();
            case List<?> places -> !places.isEmpty();
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    static double number(Object value) {
        return switch (value) {
            case Boolean said -> said ? 1 : 0;
            case Double number -> number;
            case String text -> NUMBER.matcher(text.strip()).matches() ? Double.parseDouble(text.strip()) : Double.NaN;
            case List<?> places -> number(text(places));
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    static String text(Object value) {
        return switch (value) {
            case Boolean said -> said.toString();
            case String text -> text;
            case List<?> places -> places.isEmpty() ? "" : ((Place) places.getFirst()).text();
            case Double number -> number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString();
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    @SuppressWarnings("unchecked") // the only lists that expressions answer with
    static List<Place> places(Object value) {
        if (!(value instanceof List<?> places)) throw new IllegalArgumentException("Not a path: " + value);
        return (List<Place>) places;
    }

    /// Each place once. Two that say the same are two places all the same, so that only their standing tells.
    static List<Place> once(List<Place> places) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        return places.stream().filter(place -> seen.add(mark(place))).toList();
    }

    private static Object mark(Place place) {
        return switch (place) {
            case Place.Whole whole -> whole.element();
            case Place.Given given -> given.attribute();
            case Place.Said said -> said.words();
        };
    }

    /// Of places, one that fits is enough: so `!=` is not the contrary of `=`.
    static boolean equal(Object left, Object right, boolean wanted) {
        if (left instanceof List<?> places && !(right instanceof Boolean)) {
            for (var i = 0; i < places.size(); i++)
                if (equal(((Place) places.get(i)).text(), right, wanted)) return true;
            return false;
        }
        if (right instanceof List<?> && !(left instanceof Boolean)) return equal(right, left, wanted);
        if (left instanceof Boolean || right instanceof Boolean) return (truth(left) == truth(right)) == wanted;
        if (left instanceof Double || right instanceof Double) return (number(left) == number(right)) == wanted;
        return text(left).equals(text(right)) == wanted;
    }

    /// @param sign of the difference for which it holds is told by `order`, which answers 1 or 0
    static boolean ordered(Object left, Object right, DoubleBinaryOperator order) {
        if (left instanceof List<?> places)
            return places.stream().anyMatch(place -> ordered(((Place) place).text(), right, order));
        if (right instanceof List<?> places)
            return places.stream().anyMatch(place -> ordered(left, ((Place) place).text(), order));
        return order.applyAsDouble(number(left), number(right)) == 1;
    }
}
