package org.redthread.iati.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.Element;

/// Asks one rule of one element: the specification of rulesets, kind by kind.
///
/// @param clock what may not lie in the future is measured by it
/// @param agencies prefixes of identifiers that an approved register gives out
/// @param known identifiers of organisations that are exempt from rules on new ones
record Judge(Clock clock, Set<String> agencies, Set<String> known) {

    private static final int DECIMALS_OF_A_SUM = 4;
    private static final List<String> MONEY = List.of("value", "forecast", "loan-status");

    List<Offence> offences(Case rule, Element context) {
        if (rule.over() == null) return offences(rule, context, "");
        var over = Values.places(rule.over().of(context, ""));
        if (over.isEmpty()) return List.of();
        var seen = new HashSet<String>();
        var offences = new ArrayList<Offence>();
        for (var bound : over) if (seen.add(bound.text())) offences.addAll(offences(rule, context, bound.text()));
        return offences;
    }

    private List<Offence> offences(Case rule, Element context, String bound) {
        if (rule.condition() != null && !Values.truth(rule.condition().of(context, bound))) return List.of();
        if (rule.kind() == Kind.IF_THEN && !isBroken(rule, context, bound)) return List.of();
        var found = rule.found(context, bound);
        if (isExempt(rule, found)) return List.of();
        return switch (rule.kind()) {
            case NO_MORE_THAN_ONE -> found.size() > 1 ? List.of(Offence.by(found.get(1))) : List.of();
            case ATLEAST_ONE -> when(found.isEmpty(), context, List.of());
            case ONLY_ONE_OF -> {
                var excluded = !Case.found(rule.excluded(), context, bound).isEmpty();
                yield when(excluded ? !found.isEmpty() : found.size() != 1, context, found);
            }
            case ONE_OR_ALL -> rule.found("one", context, bound).isEmpty() ? withoutAll(rule, context) : List.of();
            case DEPENDENT -> {
                var lacks = rule.paths().stream()
                        .anyMatch(path -> Values.places(path.of(context, bound)).isEmpty());
                yield when(!found.isEmpty() && lacks, context, found);
            }
            case SUM -> when(!found.isEmpty() && !sumsUp(rule, found), context, found);
            case STRICT_SUM -> sumsUp(rule, found) ? List.of() : List.of(sum(context, found));
            case DATE_ORDER -> outOfOrder(rule, context, bound);
            case DATE_NOW ->
                all(rule.found("date", context, bound), date -> !isAfter(Moment.of(date), clock.instant()));
            case TIME_LIMIT -> tooLong(rule, context, bound);
            case BETWEEN_DATES -> outside(rule, context, bound);
            case REGEX_MATCHES -> all(found, text -> text.isEmpty() || matches(rule, text));
            case REGEX_NO_MATCHES -> all(found, text -> text.isEmpty() || !matches(rule, text));
            case STARTSWITH -> all(found, text -> begins(rule, text, context, bound));
            case UNIQUE -> {
                var seen = new HashSet<String>();
                yield found.stream()
                        .filter(place -> !seen.add(place.text()))
                        .map(Offence::by)
                        .toList();
            }
            case IF_THEN -> when(true, context, found);
            case NO_SPACES -> all(found, text -> text.equals(text.strip()));
            case RANGE -> all(found, text -> isWithin(rule, text));
            case LOOP -> throw new IllegalStateException("A loop is taken apart when it is read");
        };
    }

    /// Asked before the places are sought that it speaks of: most of these rules hold.
    private static boolean isBroken(Case rule, Element context, String bound) {
        return rule.holds("if", context, bound) && !rule.holds("then", context, bound);
    }

    private boolean isExempt(Case rule, List<Place> found) {
        if (rule.exempt() == null || found.isEmpty()) return false;
        return switch (rule.exempt()) {
            case "NOT_EXISTING_ORG_ID" -> found.stream().anyMatch(place -> known.contains(place.text()));
            case "NOT_EXISTING_ORG_ID_PREFIX" -> found.stream().anyMatch(place -> beginsKnown(place.text()));
            default -> false;
        };
    }

    private boolean beginsKnown(String identifier) {
        for (var dash = identifier.indexOf('-'); dash > 0; dash = identifier.indexOf('-', dash + 1))
            if (known.contains(identifier.substring(0, dash))) return true;
        return false;
    }

    private static List<Offence> when(boolean broken, Element context, List<Place> parts) {
        return broken ? List.of(Offence.by(context, parts)) : List.of();
    }

    private static List<Offence> all(List<Place> found, Predicate<String> holds) {
        List<Offence> offences = List.of();
        for (var i = 0; i < found.size(); i++) {
            if (holds.test(found.get(i).text())) continue;
            if (offences.isEmpty()) offences = new ArrayList<>();
            offences.add(Offence.by(found.get(i)));
        }
        return offences;
    }

    private static List<Offence> withoutAll(Case rule, Element context) {
        var offences = new ArrayList<Offence>();
        switch (rule.said().get("all")) {
            case "lang" ->
                descend(context, element -> {
                    if (element.is("narrative")
                            && element.value("http://www.w3.org/XML/1998/namespace", "lang") == null)
                        offences.add(Offence.by(element, List.of()));
                });
            case "currency" ->
                descend(context, element -> {
                    if (element.namespace().isEmpty()
                            && MONEY.contains(element.name())
                            && element.value("currency") == null)
                        offences.add(new Offence(element, element.path(), List.of(element.text())));
                });
            case "sector" ->
                context.children("transaction")
                        .filter(transaction -> transaction.child("sector") == null)
                        .forEach(transaction -> offences.add(Offence.by(transaction, List.of())));
            case null, default -> {}
        }
        return offences;
    }

    private static void descend(Element element, java.util.function.Consumer<Element> visit) {
        for (var node : element.content())
            if (node instanceof Element child) {
                visit.accept(child);
                descend(child, visit);
            }
    }

    private static boolean sumsUp(Case rule, List<Place> found) {
        var sum = sum(found);
        return sum != null && sum.compareTo(rule.number("sum")) == 0;
    }

    /// @return null where a part is no number
    private static @Nullable BigDecimal sum(List<Place> found) {
        var sum = BigDecimal.ZERO;
        for (var place : found) {
            var part = decimal(place.text());
            if (part == null) return null;
            sum = sum.add(part);
        }
        return sum.setScale(DECIMALS_OF_A_SUM, RoundingMode.HALF_UP);
    }

    private static Offence sum(Element context, List<Place> found) {
        var sum = sum(found);
        var where = found.isEmpty() ? context : found.getFirst().element();
        var field = found.isEmpty() ? context.path() : found.getFirst().path();
        return new Offence(
                where,
                field,
                sum == null ? List.of() : List.of(sum.stripTrailingZeros().toPlainString()));
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private List<Offence> outOfOrder(Case rule, Element context, String bound) {
        var lesser = rule.found("less", context, bound);
        if (lesser.isEmpty()) return List.of();
        var offences = new ArrayList<Offence>();
        for (var less : lesser) {
            var first = Moment.of(less.text());
            if (rule.isNow("more")) {
                if (isAfter(first, clock.instant())) offences.add(Offence.by(less));
                continue;
            }
            for (var more : rule.found("more", context, bound))
                if (isAfter(first, Moment.of(more.text())))
                    offences.add(new Offence(less.element(), less.path(), List.of(less.text(), more.text())));
        }
        return offences;
    }

    private static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isAfter(other);
    }

    /// A year is a year of the calendar, so that one with a leap day in it is not too long.
    private static List<Offence> tooLong(Case rule, Element context, String bound) {
        var from = first(rule.found("start", context, bound));
        var to = rule.found("end", context, bound);
        var end = first(to);
        if (from == null || end == null) return List.of();
        var year = from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        return end.isAfter(year) ? List.of(Offence.by(to.getFirst())) : List.of();
    }

    private static List<Offence> outside(Case rule, Element context, String bound) {
        var start = first(rule.found("start", context, bound));
        var end = first(rule.found("end", context, bound));
        return rule.found("date", context, bound).stream()
                .filter(date -> isAfter(start, Moment.of(date.text())) || isAfter(Moment.of(date.text()), end))
                .map(Offence::by)
                .toList();
    }

    private static @Nullable Instant first(List<Place> found) {
        return found.isEmpty() ? null : Moment.of(found.getFirst().text());
    }

    private static boolean matches(Case rule, String text) {
        return Objects.requireNonNull(rule.regex()).matcher(text).find();
    }

    private boolean begins(Case rule, String text, Element context, String bound) {
        if (rule.askedOfAgencies()) {
            var second = text.indexOf('-', text.indexOf('-') + 1);
            return agencies.contains(second < 0 ? text : text.substring(0, second));
        }
        var separator = rule.said().getOrDefault("separator", "");
        return Case.found(rule.prefixes(), context, bound).stream()
                .anyMatch(prefix -> text.startsWith(prefix.text() + separator));
    }

    private static boolean isWithin(Case rule, String text) {
        var number = decimal(text);
        return number != null
                && (!rule.said().containsKey("min") || number.compareTo(rule.number("min")) >= 0)
                && (!rule.said().containsKey("max") || number.compareTo(rule.number("max")) <= 0);
    }
}
