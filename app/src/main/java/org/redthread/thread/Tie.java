package org.redthread.thread;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.record.When;

/// A link as a room wants it tied.
///
/// @param since first day on which it holds; null where that is not known
/// @param until last day on which it holds; null while it holds or where that is not known
/// @param sources keys of the record's sources; empty for what was done in this house
/// @param sourceKey the room's own key for it, `meetings/2019-istanbul/decided/1`: tying the same key again changes the
///   link instead of adding one; null for what is tied once by hand
/// @param circle who may know of it, in the spelling of [Circle]
/// @param also further circles that may know of it; empty for one that a single circle tells
/// @param note what it says beyond its kind, as the record says it: what was offered, how a text follows another
/// @param inferred whether it was worked out and no source states it
public record Tie(
        LinkKind kind,
        Knot from,
        Knot to,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> sources,
        @Nullable String sourceKey,
        String circle,
        Set<String> also,
        @Nullable String note,
        boolean inferred) {

    public Tie(
            LinkKind kind,
            Knot from,
            Knot to,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<String> sources,
            @Nullable String sourceKey,
            String circle) {
        this(kind, from, to, since, until, sources, sourceKey, circle, Set.of(), null, false);
    }

    /// A link of the public record.
    public static Tie recorded(LinkKind kind, Knot from, Knot to, List<String> sources, String sourceKey) {
        return new Tie(kind, from, to, null, null, sources, sourceKey, Circle.PUBLIC);
    }

    public Tie during(@Nullable LocalDate since, @Nullable LocalDate until) {
        return new Tie(kind, from, to, since, until, sources, sourceKey, circle, also, note, inferred);
    }

    /// Holds from the first day that the record allows; always, where the record has no day.
    public Tie from(@Nullable When when) {
        return during(when == null ? null : when.first(), null);
    }

    public Tie saying(@Nullable String note) {
        return new Tie(kind, from, to, since, until, sources, sourceKey, circle, also, note, inferred);
    }

    /// @param inferred whether it was worked out
    public Tie inferred(boolean inferred) {
        return new Tie(kind, from, to, since, until, sources, sourceKey, circle, also, note, inferred);
    }

    /// A link that a room ties by what it does, under a key that it need not think of; it holds from that day.
    ///
    /// @param circles who may know of it, never wider than what it stands for
    public static Tie held(LinkKind kind, Knot from, Knot to, Collection<String> circles) {
        var also = new TreeSet<>(circles);
        var circle = also.contains(Circle.PUBLIC) ? Circle.PUBLIC : also.first();
        also.remove(circle);
        return new Tie(
                kind,
                from,
                to,
                null,
                null,
                List.of(),
                null,
                circle,
                circle.equals(Circle.PUBLIC) ? Set.of() : also,
                null,
                false);
    }

    /// The same under the key that its ends give it.
    Tie under(String prefix) {
        return new Tie(
                kind,
                from,
                to,
                since,
                until,
                sources,
                prefix + kind + "/" + from.id() + "/" + to.id(),
                circle,
                also,
                note,
                inferred);
    }
}
