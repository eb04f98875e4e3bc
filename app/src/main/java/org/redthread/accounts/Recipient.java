package org.redthread.accounts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account that holds a mandate now, as somebody to write to for itself and not for a party.
///
/// @param address of mail
/// @param language in which the holder is written to, two letters
/// @param zone of the clock that the holder has chosen; null for none
/// @param openedAt when the account was opened
public record Recipient(
        UUID account,
        String address,
        String language,
        @Nullable ZoneId zone,
        Instant openedAt) {}
