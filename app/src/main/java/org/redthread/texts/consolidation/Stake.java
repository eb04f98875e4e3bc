package org.redthread.texts.consolidation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.merge.Change;

/// What one party handed in: a change, or a remark without one.
///
/// @param key the same for all who propose the same change
/// @param at the provision that it is about; null for the whole text
/// @param baseHash of the words of that provision when the party saw them; null where it is about none
/// @param change null for a remark
/// @param word whether it came in a Word file
/// @param tracked false for what was changed in Word without a trace
/// @param supporters parties that stand behind it, in the order in which they came
public record Stake(
        UUID id,
        UUID partyId,
        String key,
        @Nullable String at,
        @Nullable String baseHash,
        @Nullable Change change,
        String reason,
        boolean word,
        boolean tracked,
        List<UUID> supporters) {

    public Stake {
        supporters = List.copyOf(supporters);
    }
}
