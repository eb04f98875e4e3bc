package org.redthread.thread.web;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Trace;
import org.redthread.web.NoSuchPage;
import org.redthread.web.UnreadableAddress;

/// How knots and what is asked of them are spelled in addresses, of pages and of the API.
final class Address {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,30}");

    private Address() {}

    /// @throws NoSuchPage where nothing is of such a kind
    static Knot knot(String kind, UUID id) {
        if (!KIND.matcher(kind).matches()) throw new NoSuchPage("page");
        return new Knot(kind, id);
    }

    /// @throws UnreadableAddress where there is no such kind of link, or a number is below 0
    static Trace.Asked asked(@Nullable String by, int upAfter, int downAfter) {
        if (upAfter < 0) throw new UnreadableAddress("up-after", String.valueOf(upAfter));
        if (downAfter < 0) throw new UnreadableAddress("down-after", String.valueOf(downAfter));
        return new Trace.Asked(by == null || by.isBlank() ? null : link(by), upAfter, downAfter);
    }

    static String spelled(LinkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static LinkKind link(String by) {
        return Stream.of(LinkKind.values())
                .filter(kind -> spelled(kind).equals(by))
                .findFirst()
                .orElseThrow(() -> new UnreadableAddress("by", by));
    }
}
