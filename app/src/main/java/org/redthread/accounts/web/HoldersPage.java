package org.redthread.accounts.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Appointments;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Who acts for whom in a dialogue, and the form that gives a mandate.
///
/// @param inside the page's address without language
/// @param refused why a mandate was not ended; null where nothing was
public record HoldersPage(
        Here here,
        String inside,
        List<Line> lines,
        Form form,
        List<Form.Choice> roles,
        @Nullable String refused) {

    /// @param own whether the reader holds it
    public record Line(
            UUID mandate,
            String name,
            String address,
            String role,
            @Nullable String party,
            String period,
            boolean ended,
            boolean own) {}

    public int shortestPassword() {
        return Appointments.SHORTEST_PASSWORD;
    }
}
