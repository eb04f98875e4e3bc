package org.redthread.redline.table;

import java.util.List;
import org.redthread.redline.tongue.Phrase;

/// One amendment, or one comment that belongs to none.
///
/// @param id of the amendment; empty for a comment
/// @param provision how people call the place
/// @param act what is done there: "replaces", "adds", "comments", in the language of the table
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

    /// How the columns are headed, in the order of [#cells()].
    static final List<Phrase> COLUMNS = List.of(
            Phrase.HEAD_PROVISION,
            Phrase.HEAD_BASE,
            Phrase.HEAD_PARTY,
            Phrase.HEAD_ACTION,
            Phrase.HEAD_PROPOSAL,
            Phrase.HEAD_REASON,
            Phrase.HEAD_CONFLICT,
            Phrase.HEAD_UNTRACKED,
            Phrase.HEAD_DISPOSITION,
            Phrase.HEAD_WHY,
            Phrase.HEAD_RESULT,
            Phrase.HEAD_AMENDMENT);

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
