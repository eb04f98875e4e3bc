package org.redthread.dialogues;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;

/// A printed list of who takes part, with its printed total beside what we count.
///
/// @param printedTotal the figure above the list, null where none is printed
/// @param counted different parties in the list
public record Listing(
        String slug,
        Words title,
        @Nullable When on,
        @Nullable Integer printedTotal,
        int counted,
        @Nullable Words note,
        List<String> sources) {

    /// Whether the printed total is another than ours.
    public boolean disputed() {
        return printedTotal != null && printedTotal != counted;
    }
}
