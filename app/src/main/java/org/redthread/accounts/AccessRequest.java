package org.redthread.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asked for access to a dialogue, from an address that is proven.
///
/// @param organisation party or organisation, as it was typed
/// @param language in which to write to the asker, two letters
/// @param settledAt when it was approved or declined; null while it waits
/// @param reason why it was declined; null where it was not
public record AccessRequest(
        UUID id,
        String address,
        String name,
        String organisation,
        String language,
        String why,
        State state,
        Instant verifiedAt,
        @Nullable Instant settledAt,
        @Nullable String reason) {

    public enum State {
        VERIFIED,
        APPROVED,
        DECLINED
    }

    public boolean isWaiting() {
        return state == State.VERIFIED;
    }
}
