package org.redthread.thread;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// Knows by whom or what gaps may be sifted: the parties, the bodies, the goals. Owned here, given by the rooms.
public interface Sifts {

    By by();

    /// Those that there are on the reader's date, in the order in which they are shown.
    ///
    /// @param asked a key that must be among them where there is such a thing, however long ago
    List<Choice> choices(UUID dialogue, @Nullable String asked, Here here);

    enum By {
        PARTY,
        BODY,
        GOAL;

        /// As it is called in an address.
        public String parameter() {
            return switch (this) {
                case PARTY -> "party";
                case BODY -> "body";
                case GOAL -> "goal";
            };
        }
    }

    /// @param key as it stands in an address: `TUR`, `som`, `call-for-action-2019/5`
    /// @param id of the party or the body; of a goal, of what holds it
    /// @param number of a goal; 0 for all others
    /// @param within what holds a goal; null for all others
    /// @param inside the address of a goal, without language and date; null for all others
    /// @param footnote that a page owes which shows a party's name; null where it owes none
    record Choice(
            String key,
            UUID id,
            int number,
            String label,
            @Nullable String within,
            @Nullable String inside,
            @Nullable String footnote) {

        public static Choice of(String key, UUID id, String label) {
            return new Choice(key, id, 0, label, null, null, null);
        }

        public Sieve.Goal goal() {
            return new Sieve.Goal(id, number);
        }
    }
}
