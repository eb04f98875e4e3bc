package org.redthread.results.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer to a question for one year or one day.
///
/// @param value null where there is nothing on record to count from: that is silence, and not nought
/// @param part and `whole` of a share; null for whatever is none
/// @param items all that was looked at
/// @param printed what sources print instead; each is kept
/// @param silent how many things could not be looked at, such as meetings without a list
public record Reckoned(
        @Nullable BigDecimal value,
        @Nullable Integer part,
        @Nullable Integer whole,
        List<Item> items,
        List<Printed> printed,
        int silent) {

    public enum Verdict {
        COUNTED,
        /// A source prints something else than is counted, or two print different things.
        DISPUTED,
        /// Printed, and nothing to count from.
        TYPED,
        SILENT
    }

    static Reckoned number(List<Item> items, List<Printed> printed, int silent) {
        long many = items.stream().filter(Item::counts).count();
        return new Reckoned(items.isEmpty() ? null : BigDecimal.valueOf(many), null, null, items, printed, silent);
    }

    /// Of as many as there are items.
    static Reckoned share(List<Item> items, int silent) {
        return share((int) items.stream().filter(Item::counts).count(), items.size(), items, silent);
    }

    /// Rounded to whole per cent; of none there is no share.
    static Reckoned share(int part, int whole, List<Item> items, int silent) {
        var share = whole == 0
                ? null
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return new Reckoned(share, part, whole, items, List.of(), silent);
    }

    public Verdict verdict() {
        long prints = printed.stream().map(Printed::value).distinct().count();
        if (value == null) return prints == 0 ? Verdict.SILENT : prints == 1 ? Verdict.TYPED : Verdict.DISPUTED;
        return printed.stream().allMatch(this::agrees) ? Verdict.COUNTED : Verdict.DISPUTED;
    }

    private boolean agrees(Printed print) {
        var number = print.number();
        return value != null && number != null && BigDecimal.valueOf(number).compareTo(value) == 0;
    }

    /// What sources print, each once: `8, 6`.
    public String prints() {
        return printed.stream().map(Printed::value).distinct().collect(Collectors.joining(", "));
    }
}
