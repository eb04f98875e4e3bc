package org.redthread.texts.rounds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.json.ChangeJson;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.sql.Ids;
import org.redthread.texts.negotiations.Provisions;

/// A change or a comment of a Word reply as a row of `texts.proposal`.
///
/// @param key of the change; of a comment one made of its words and place, so that the same comment is taken once
record ReplyRow(
        UUID dialogueId,
        UUID negotiationId,
        UUID roundId,
        UUID partyId,
        UUID id,
        UUID versionId,
        @Nullable String at,
        @Nullable String baseHash,
        String key,
        @Nullable Map<String, @Nullable Object> change,
        String was,
        String becomes,
        String reason,
        String state,
        String source,
        boolean tracked,
        UUID submissionId,
        boolean counts,
        String draftedBy,
        Instant draftedAt,
        int version) {

    private static final int LONGEST = 5000;

    /// Makes the rows of one reply, all on the words of the round's version.
    record Making(Round round, Submission submission, Text words) {

        /// Changes with the comments on them as their reasons, then the comments that stand alone. What is longer
        /// than a reason may be goes on as a comment.
        List<ReplyRow> rows(Reply reply) {
            var rows = new ArrayList<ReplyRow>();
            for (var proposal : reply.proposals()) {
                var reason = words(proposal.reasons());
                if (reason.length() <= LONGEST) rows.add(change(proposal, reason));
                else {
                    rows.add(change(proposal, ""));
                    proposal.reasons().forEach(comment -> rows.addAll(remarks(comment)));
                }
            }
            reply.remarks().forEach(comment -> rows.addAll(remarks(comment)));
            return rows;
        }

        /// The comments on one change, each as one that stands alone.
        List<ReplyRow> apart(Reply.Proposal proposal) {
            return proposal.reasons().stream()
                    .flatMap(comment -> remarks(comment).stream())
                    .toList();
        }

        static String words(List<Comment> comments) {
            return comments.stream().map(Comment::words).collect(Collectors.joining("\n\n"));
        }

        private ReplyRow change(Reply.Proposal proposal, String reason) {
            var change = proposal.change();
            return row(
                    change.at(),
                    change.key(),
                    ChangeJson.of(change),
                    Shown.before(words, change),
                    Shown.after(words, change),
                    reason,
                    proposal.tracked());
        }

        private List<ReplyRow> remarks(Comment comment) {
            var rows = new ArrayList<ReplyRow>();
            var said = comment.words();
            for (var from = 0; from == 0 || from < said.length(); from += LONGEST) {
                var part = said.substring(from, Math.min(said.length(), from + LONGEST));
                var sign = "%s %s %d-%d %d %s"
                        .formatted(comment.author(), comment.at(), comment.from(), comment.to(), from, said);
                var key = "remark:" + UUID.nameUUIDFromBytes(sign.getBytes(StandardCharsets.UTF_8));
                rows.add(row(comment.at(), key, null, "", "", part, true));
            }
            return rows;
        }

        private ReplyRow row(
                @Nullable Identity at,
                String key,
                @Nullable Map<String, @Nullable Object> change,
                String was,
                String becomes,
                String reason,
                boolean tracked) {
            var block = at == null ? null : words.block(at).orElse(null);
            return new ReplyRow(
                    round.dialogueId(),
                    round.negotiationId(),
                    round.id(),
                    submission.partyId(),
                    Ids.at(submission.submittedAt()),
                    round.versionId(),
                    block == null ? null : block.id().value(),
                    block == null ? null : Provisions.hash(block),
                    key,
                    change,
                    was,
                    becomes,
                    reason,
                    "SUBMITTED",
                    "WORD",
                    tracked,
                    submission.id(),
                    !submission.late(),
                    submission.submittedBy(),
                    submission.submittedAt(),
                    0);
        }
    }
}
