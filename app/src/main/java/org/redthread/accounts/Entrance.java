package org.redthread.accounts;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Role;

/// A way into the demonstration that is open at one press.
///
/// @param name as the form posts it
/// @param label by language of the interface
/// @param role null for the public, which has no account
/// @param party key of the record for the party that is acted for, `TUR`; null for an office
/// @param zone of the clock that its account begins with; null for none
public record Entrance(
        String name,
        Map<String, String> label,
        @Nullable Role role,
        @Nullable String party,
        @Nullable ZoneId zone) {}
