package org.redthread.accounts.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// Who asks for access to the dialogue: those who wait first.
///
/// @param inside the page's address without language
/// @param more whether older ones are not shown
public record RequestsPage(Here here, String inside, List<Line> lines, boolean more) {

    /// @param when its address was proven
    /// @param reason why it was declined; null where it was not
    public record Line(
            UUID id,
            String name,
            String organisation,
            String address,
            String when,
            boolean waiting,
            String state,
            @Nullable String reason) {}
}
