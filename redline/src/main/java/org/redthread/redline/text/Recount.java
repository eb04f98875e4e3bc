package org.redthread.redline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts printed numbers anew after blocks came, went or moved, as Word would.
///
/// Where a count begins and where it runs on is learnt from the text as it was: "(a)" begins below each provision
/// if it did so before, provisions run on through the chapters if they did. Numbers that were typed as words are
/// left to those who typed them, and so is what no list counts ("3 bis.").
public final class Recount {

    /// Blocks that are counted together.
    private record Series(int depth, String before, Numeral.Form form, String after) {
        static Series of(Block block, Numeral number) {
            return new Series(block.depth(), number.before(), number.form(), number.after());
        }
    }

    /// The first of a series below one block.
    private record First(@Nullable Identity holder, Series series) {}

    private final Map<Identity, Numeral> numbers = new HashMap<>();
    private final Map<First, Numeral> begins = new HashMap<>();
    private final Set<First> known = new HashSet<>();
    private final Map<Identity, Integer> begunAgain = new HashMap<>();
    private final Map<Series, Integer> beginnings = new HashMap<>();

    private Recount(Text was) {
        var reached = new HashMap<Series, Integer>();
        var holders = new Holders();
        for (var block : was.blocks()) {
            var holder = holders.of(block);
            if (!isCounted(block)) continue;
            var number = reading(block, reached);
            if (number == null) continue;
            var series = Series.of(block, number);
            boolean runsOn = Integer.valueOf(number.value() - 1).equals(reached.put(series, number.value()));
            numbers.put(block.id(), number);
            boolean first = known.add(new First(holder, series));
            if (runsOn) continue;
            beginnings.merge(series, 1, Integer::sum);
            if (first) begins.put(new First(holder, series), number);
            else begunAgain.put(block.id(), number.value());
        }
    }

    /// @param was the text before its changes, with the numbers that it printed
    /// @param now the same with its changes carried out
    public static Text of(Text was, Text now) {
        return new Recount(was).counted(now);
    }

    private static boolean isCounted(Block block) {
        return !block.typed() && !block.number().isEmpty();
    }

    /// The reading that counts on, else the one that begins lowest.
    private static @Nullable Numeral reading(Block block, Map<Series, Integer> reached) {
        Numeral lowest = null;
        for (var each : Numeral.readings(block.number())) {
            if (Integer.valueOf(each.value() - 1).equals(reached.get(Series.of(block, each)))) return each;
            if (lowest == null || each.value() < lowest.value()) lowest = each;
        }
        return lowest;
    }

    private Text counted(Text now) {
        var reached = new HashMap<Series, Integer>();
        var met = new HashSet<First>();
        var holders = new Holders();
        var blocks = new ArrayList<Block>(now.size());
        for (var block : now.blocks()) {
            var holder = holders.of(block);
            var number = isCounted(block) ? number(block) : null;
            if (number == null) {
                blocks.add(block);
                continue;
            }
            var series = Series.of(block, number);
            int value = value(block, new First(holder, series), met, reached);
            reached.put(series, value);
            var printed = number.withValue(value).printed();
            blocks.add(
                    printed.equals(block.number())
                            ? block
                            : new Block(block.id(), block.kind(), block.depth(), printed, false, block.wording()));
        }
        return new Text(blocks);
    }

    /// A new block is counted with those that are there, if it can be read as one of them.
    private @Nullable Numeral number(Block block) {
        var own = numbers.get(block.id());
        if (own != null) return own;
        List<Numeral> readings = Numeral.readings(block.number());
        for (var each : readings) if (beginnings.containsKey(Series.of(block, each))) return each;
        return readings.isEmpty() ? null : readings.getFirst();
    }

    private int value(Block block, First place, Set<First> met, Map<Series, Integer> reached) {
        int next = reached.getOrDefault(place.series, 0) + 1;
        if (!met.add(place)) return begunAgain.getOrDefault(block.id(), next);
        var begin = begins.get(place);
        if (begin != null) return begin.value();
        if (known.contains(place)) return next;
        return beginnings.getOrDefault(place.series, 0) > 1 ? 1 : next;
    }

    /// The blocks that hold the one which is asked for, in a walk from top to bottom.
    private static final class Holders {
        private final List<Identity> open = new ArrayList<>();

        @Nullable Identity of(Block block) {
            while (open.size() > block.depth()) open.removeLast();
            var holder = open.isEmpty() ? null : open.getLast();
            open.add(block.id());
            return holder;
        }
    }
}
