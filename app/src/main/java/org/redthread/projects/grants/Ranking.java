package org.redthread.projects.grants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The order of a call's applications as its readers' points give it, counted anew each time it is asked for.
///
/// A reader's mean is that of the points by the weights of the criteria; an application's mean is that of its readers'
/// means, so that nobody counts twice. Whoever has declared a conflict by then does not count.
///
/// @param mean from 0 to 10, rounded to two digits; null where nobody has scored it
/// @param spread from the lowest reader's mean to the highest; null as above
/// @param readers who count
public record Ranking(
        GrantApplication application,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal spread,
        int readers) {

    private static final int EXACT = 12;

    /// @param before points sent at this instant or later do not count
    public static List<Ranking> of(Call call, Collection<GrantApplication> applications, Instant before) {
        return applications.stream()
                .filter(each -> each.fullSentAt() != null && each.fullSentAt().isBefore(before))
                .map(each -> of(call, each, before))
                .sorted(Comparator.comparing(Ranking::height)
                        .reversed()
                        .thenComparing(ranked -> ranked.application.begunAt()))
                .toList();
    }

    /// Below all others where nobody has scored it.
    private BigDecimal height() {
        return mean == null ? BigDecimal.ONE.negate() : mean;
    }

    private static Ranking of(Call call, GrantApplication application, Instant before) {
        var conflicted = application.declarations().stream()
                .filter(each -> each.conflict() && each.declaredAt().isBefore(before))
                .map(GrantApplication.Declaration::account)
                .collect(Collectors.toSet());
        var means = application.scores().stream()
                .filter(score -> score.sentAt().isBefore(before) && !conflicted.contains(score.account()))
                .collect(Collectors.groupingBy(GrantApplication.Score::account))
                .values()
                .stream()
                .map(own -> mean(call, own))
                .sorted()
                .toList();
        if (means.isEmpty()) return new Ranking(application, null, null, 0);
        var sum = means.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Ranking(
                application,
                sum.divide(BigDecimal.valueOf(means.size()), 2, RoundingMode.HALF_UP),
                means.getLast().subtract(means.getFirst()).setScale(2, RoundingMode.HALF_UP),
                means.size());
    }

    private static BigDecimal mean(Call call, List<GrantApplication.Score> own) {
        var weights = call.criteria().stream().collect(Collectors.toMap(Call.Criterion::place, Call.Criterion::weight));
        var points = own.stream()
                .map(score -> weights.getOrDefault(score.place(), BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(score.points())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var weight = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return points.divide(weight, EXACT, RoundingMode.HALF_UP);
    }
}
