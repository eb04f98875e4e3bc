package org.redthread.web;

import com.ibm.icu.text.TimeZoneNames;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Clocks that a reader may want to see times on.
public final class Zones {

    /// By the names that IANA gives. Libraries register zones of their own under any names, and some without rules.
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds().stream()
            .filter(Pattern.compile("[A-Z][A-Za-z0-9+_-]*(/[A-Za-z0-9+_-]+){0,2}")
                    .asMatchPredicate())
            .collect(Collectors.toUnmodifiableSet());

    /// One for each clock of the regions that the dialogues reach over; an address may ask for any other.
    private static final List<String> OFFERED = List.of(
            "UTC",
            "Europe/London",
            "Europe/Vienna",
            "Europe/Warsaw",
            "Europe/Athens",
            "Europe/Kyiv",
            "Europe/Istanbul",
            "Europe/Minsk",
            "Asia/Baghdad",
            "Asia/Tbilisi",
            "Asia/Yerevan",
            "Asia/Baku",
            "Asia/Tehran",
            "Asia/Kabul",
            "Asia/Karachi",
            "Asia/Tashkent",
            "Asia/Dushanbe",
            "Asia/Ashgabat",
            "Asia/Almaty",
            "Asia/Kolkata",
            "Asia/Dhaka",
            "Asia/Bishkek",
            "Asia/Bangkok",
            "Asia/Shanghai",
            "Australia/Sydney");

    private Zones() {}

    /// @param asked as an address spells it; null or empty for none
    /// @throws UnreadableAddress for a zone that the bundled rules do not know
    public static @Nullable ZoneId read(@Nullable String asked) {
        if (asked == null || asked.isBlank()) return null;
        return known(asked).orElseThrow(() -> new UnreadableAddress("zone", asked));
    }

    /// By its IANA name; empty for one that the bundled rules do not know.
    public static Optional<ZoneId> known(String id) {
        return KNOWN.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /// Whether two clocks show the same at that moment.
    public static boolean agree(ZoneId one, ZoneId other, Instant moment) {
        return one.getRules().getOffset(moment).equals(other.getRules().getOffset(moment));
    }

    /// The town that a zone is named by, in the reader's language: Istanbul; the zone's own name where it has none.
    public static String town(ZoneId zone, Language language) {
        var town = TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(zone.getId());
        return town == null || zone.getId().equals("UTC") ? zone.getId() : town;
    }

    /// To choose from, by how far ahead of UTC they are at that moment; the chosen one is among them.
    public static List<Form.Choice> choices(@Nullable ZoneId chosen, Language language, Instant now) {
        var ids = new LinkedHashSet<>(OFFERED);
        if (chosen != null) ids.add(chosen.getId());
        var choices = new ArrayList<Form.Choice>();
        ids.stream()
                .map(ZoneId::of)
                .sorted(Comparator.comparing(
                                (ZoneId zone) -> zone.getRules().getOffset(now).getTotalSeconds())
                        .thenComparing(ZoneId::getId))
                .forEach(zone -> choices.add(new Form.Choice(zone.getId(), label(zone, language, now))));
        return choices;
    }

    private static String label(ZoneId zone, Language language, Instant now) {
        var ahead = zone.getRules().getOffset(now);
        var offset = ahead.getTotalSeconds() == 0 ? "UTC" : "UTC" + ahead.getId();
        return zone.getId().equals("UTC") ? offset : town(zone, language) + ", " + offset;
    }
}
