package org.redthread.atlas.maps;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.atlas.policy.Policy;
import org.redthread.office.Block;

/// What a map is to show.
///
/// @param centre the country that it is about; null for none
/// @param shades by code
/// @param names drawn on the map, by code
/// @param foot lines below the map: source, edition, date, disclaimer; burnt in, so that they stay with the picture
/// @param linked whether countries and arcs lead somewhere: on a page, and not on paper
public record Scene(
        View view,
        Policy policy,
        String title,
        String description,
        @Nullable String centre,
        Map<String, Shade> shades,
        List<Arc> arcs,
        Map<String, String> names,
        List<String> legend,
        List<String> foot,
        boolean linked,
        Block.Table table) {

    /// @param level 1 to 5, the darker the more; 0 where nothing is on record
    /// @param label what it says in words
    /// @param address where it leads; null for nowhere
    public record Shade(int level, String label, @Nullable String address) {}

    /// @param out whether it leads from the country that the map is about
    /// @param weight 1 to 5, the wider the more
    public record Arc(String other, boolean out, int weight, String label, String address) {}

    /// Of people in a corridor: below a thousand, ten thousand, a hundred thousand, a million, and more.
    public static int level(long people) {
        if (people <= 0) return 0;
        int digits = String.valueOf(people).length();
        return Math.clamp(digits - 2, 1, 5);
    }

    /// The same of all corridors of a country, which hold about ten times as many.
    public static int levelOfAll(long people) {
        return people <= 0 ? 0 : Math.max(1, level(people / 10));
    }
}
