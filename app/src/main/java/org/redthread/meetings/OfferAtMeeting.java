package org.redthread.meetings;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// An offer or a pledge of a meeting that was convened here, for rooms that take it up.
///
/// @param id as a knot of the kind `outcome`
/// @param means HOSTING, EXPERTISE, MONEY or IN_KIND
/// @param currency ISO 4217, where there is an amount
public record OfferAtMeeting(
        UUID id,
        Meeting meeting,
        UUID partyId,
        String means,
        String what,
        @Nullable When due,
        @Nullable BigDecimal amount,
        @Nullable String currency) {

    /// Its place inside the dialogue, without language and date.
    public String inside() {
        return "/meetings/" + meeting.slug() + "/outcomes#" + id;
    }

    /// Who knows them.
    public interface Known {

        /// All of a dialogue that were not withdrawn and that the reader may see, the newest first.
        List<OfferAtMeeting> of(UUID dialogue);
    }
}
