package org.redthread.accounts;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account that acts for a party now, as somebody to write to.
///
/// @param address of mail
/// @param language in which the holder is written to, two letters
/// @param zone of the clock that the holder has chosen; null for none
public record Correspondent(
        UUID party,
        UUID account,
        String address,
        String language,
        @Nullable ZoneId zone) {}
