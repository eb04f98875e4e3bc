package org.redthread.texts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Knot;

/// A text that was negotiated here is out and frozen. Heard after the commit by whoever carries out what it says.
///
/// @param inside the address of its words, without language and date; a provision has its own below it, behind `#p-`
/// @param provisions in their order, headings among them
public record TextPublished(
        UUID dialogue,
        UUID negotiation,
        String symbol,
        String title,
        Text.Kind kind,
        String inside,
        List<Provision> provisions) {

    /// One place of it, as a knot of the thread.
    ///
    /// @param id of its knot, of kind `provision`
    /// @param identity in its text
    /// @param kind as redline calls it: `HEADING`, `PROVISION`, `ITEM`
    /// @param number as printed; may be empty
    /// @param within the place that holds it; null for one that stands directly in the text
    public record Provision(
            UUID id,
            String identity,
            String kind,
            String number,
            String words,
            @Nullable UUID within) {

        /// What its knot is called.
        public static final String KIND = "provision";

        public Knot knot() {
            return new Knot(KIND, id);
        }

        /// The knot of the place that holds it.
        ///
        /// @param text that of the text
        public Knot holder(Knot text) {
            return within == null ? text : new Knot(KIND, within);
        }
    }
}
