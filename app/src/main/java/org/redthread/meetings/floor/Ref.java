package org.redthread.meetings.floor;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Identities as forms send them.
public final class Ref {

    private static final Pattern SPELLED = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ref() {}

    /// Empty for anything else that was sent in its place.
    public static Optional<UUID> of(String sent) {
        return SPELLED.matcher(sent).matches() ? Optional.of(UUID.fromString(sent)) : Optional.empty();
    }
}
