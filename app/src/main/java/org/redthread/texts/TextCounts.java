package org.redthread.texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is counted of negotiations, with the rounds that it is counted from. A reader counts what he may see: the
/// policies of the rows decide.
@Service
@Transactional(readOnly = true)
public class TextCounts {

    private final TextCountStore store;

    TextCounts(TextCountStore store) {
        this.store = store;
    }

    /// A round whose deadline has passed.
    ///
    /// @param zone that the deadline was set in
    /// @param consolidatedAt when the version that came of it was made; null where none was by the day
    /// @param proposals that count in it, remarks left out
    /// @param settled those whose disposition the Chair had settled by the day
    /// @param accepted of these, also those accepted as amended
    public record Round(
            UUID id,
            String slug,
            String title,
            int number,
            Instant deadline,
            ZoneId zone,
            @Nullable Instant consolidatedAt,
            int proposals,
            int settled,
            int accepted) {}

    /// Those whose deadline had passed by the end of the day, the earliest first. The day is one of the house, in UTC.
    public List<Round> rounds(UUID dialogue, LocalDate asOf) {
        return store.rounds(dialogue, asOf);
    }
}
