package org.redthread.redline.table;

import java.util.List;

/// One amendment, or one comment that belongs to none.
///
/// @param id of the amendment; empty for a comment
/// @param provision how people call the place
/// @param act what is done there: "replaces", "adds", "comments"
/// @param base the words of the base that it lays hold on
/// @param proposal what would stand there
/// @param reasons what the parties say to it, each with its name
/// @param clash "C1" for a conflict, "within A3", or empty
/// @param disposition what was decided; empty while it is open
/// @param reason why
/// @param result the words that stand there now; empty while it is open
public record Row(
        String id,
        String provision,
        String act,
        String base,
        List<String> parties,
        String proposal,
        String reasons,
        String clash,
        String untracked,
        String disposition,
        String reason,
        String result) {

    /// The columns as they are headed, in the order of [#cells()].
    public static final List<String> COLUMNS = List.of(
            "Provision",
            "Base text",
            "Party",
            "Action",
            "Proposal",
            "Reason given",
            "Conflict",
            "Not tracked by",
            "Disposition",
            "Reason for disposition",
            "Resulting text",
            "Amendment");

    public Row {
        parties = List.copyOf(parties);
    }

    public List<String> cells() {
        return List.of(
                provision,
                base,
                String.join(", ", parties),
                act,
                proposal,
                reasons,
                clash,
                untracked,
                disposition,
                reason,
                result,
                id);
    }
}
