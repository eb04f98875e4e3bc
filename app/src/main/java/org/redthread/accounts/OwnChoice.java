package org.redthread.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// Something that a holder chooses for the own account, shown on its page. Owned here, brought by rooms above.
public interface OwnChoice {

    /// In the order in which they are to stand. A room asks once for all of its own.
    List<Offered> of(Here here);

    /// @param id of its place on the page
    /// @param knot of the look: tied where something is on, open where it is not
    /// @param words how it stands
    /// @param presses what can be done about it
    record Offered(String id, String heading, String knot, String words, List<Press> presses) {}

    /// A button that sends a form with at most one field.
    ///
    /// @param inside where it is sent, without language and date
    /// @param name of the field; null for none
    record Press(String label, String inside, @Nullable String name, String value) {}
}
