package org.redthread.profiles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// One printed list of extended profiles, with where each stood.
///
/// @param openEnd whether the list is of that time or later
/// @param splitInferred whether the border between the two parts of the list was worked out
public record Standings(
        UUID dialogueId,
        int place,
        String slug,
        When asOf,
        boolean openEnd,
        boolean splitInferred,
        @Nullable String note,
        List<String> sources,
        List<Entry> entries) {

    public enum Where {
        ENDORSED,
        IN_PREPARATION
    }

    public record Entry(String printed, UUID partyId, Where where) {}

    /// The extended profile of which the list tells how it stood; its place is that of no single profile.
    Profile profile(Entry entry) {
        return new Profile(
                dialogueId,
                -1,
                entry.printed(),
                entry.partyId(),
                Profile.Kind.EXTENDED,
                null,
                entry.where() == Where.ENDORSED ? Profile.Status.ENDORSED : null,
                asOf,
                null,
                sources);
    }

    public List<Entry> in(Where where) {
        return entries.stream().filter(entry -> entry.where() == where).toList();
    }

    /// Those that were in preparation in the earlier list and are endorsed here.
    public List<Entry> movedSince(Standings earlier) {
        var preparing =
                earlier.in(Where.IN_PREPARATION).stream().map(Entry::partyId).toList();
        return in(Where.ENDORSED).stream()
                .filter(entry -> preparing.contains(entry.partyId()))
                .toList();
    }
}
