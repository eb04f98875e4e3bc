package org.redthread.texts.amendments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.dialogues.Dialogue;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Version;
import org.redthread.texts.rounds.Round;

/// What lies before one of a delegation who works on a text: the round, the words, and what is proposed.
///
/// @param version that the round asks about, and proposals are made on
/// @param words of that version
/// @param saidNothing whether the party said that it proposes nothing
/// @param edits that the reader may see, in the order in which they were drafted: the delegation's own, and those of
///     others that it was shown
/// @param left drafts that the delegation did not hand in before an earlier round was closed
/// @param now the moment that decides what is late
public record Desk(
        Dialogue dialogue,
        Negotiated text,
        Round round,
        Delegate delegate,
        Version version,
        Text words,
        boolean saidNothing,
        List<Edit> edits,
        List<Edit> left,
        Instant now) {

    public Desk {
        edits = List.copyOf(edits);
        left = List.copyOf(left);
    }

    /// Whether the reader's party may propose something now, late or not.
    public boolean takes() {
        return delegate.asked() && round.isOpen() && text.state().isNegotiated();
    }

    public boolean isLate() {
        return round.isLateAt(now);
    }

    /// The delegation's own.
    public List<Edit> own() {
        return edits.stream()
                .filter(edit -> edit.party().equals(delegate.party()))
                .toList();
    }

    public List<Edit> own(Proposal.State state) {
        return own().stream().filter(edit -> edit.state() == state).toList();
    }

    public Optional<Edit> own(UUID id) {
        return own().stream().filter(edit -> edit.id().equals(id)).findFirst();
    }

    /// A draft of this round, or one that was left in an earlier.
    public Optional<Edit> draft(UUID id) {
        return Stream.concat(own().stream().filter(Edit::isOpen), left.stream())
                .filter(edit -> edit.id().equals(id))
                .findFirst();
    }

    /// What other parties handed in and the reader may see.
    public List<Edit> others() {
        return edits.stream()
                .filter(edit -> !edit.party().equals(delegate.party()))
                .toList();
    }

    public Optional<Edit> others(UUID id) {
        return others().stream().filter(edit -> edit.id().equals(id)).findFirst();
    }

    /// What the delegation says, in whatever state but withdrawn, on the wording of a provision.
    Optional<Edit> ownOn(Identity provision) {
        return own().stream()
                .filter(edit -> edit.state() != Proposal.State.WITHDRAWN && edit.settles(provision))
                .findFirst();
    }

    /// Whether a newer version than the one that the round asks about is there already.
    public boolean isOvertaken() {
        return !text.current().id().equals(version.id());
    }

    /// Whether an edit was made on other words than those that the round asks about.
    public boolean isOlder(Edit edit) {
        return !edit.versionId().equals(version.id());
    }
}
