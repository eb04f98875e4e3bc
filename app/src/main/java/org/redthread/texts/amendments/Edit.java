package org.redthread.texts.amendments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Settlement;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// What a party did at one place of a text in one act: one or more changes with one reason and one fate.
///
/// @param parts never empty
public record Edit(UUID id, List<Proposal> parts) {

    public enum Kind {
        /// Other words for a provision.
        AMEND,
        /// A new provision.
        ADD,
        DELETE,
        MOVE,
        /// A comment without wording.
        REMARK
    }

    public Edit {
        parts = List.copyOf(parts);
    }

    private Proposal first() {
        return parts.getFirst();
    }

    public Kind kind() {
        return first().changed()
                .map(change -> switch (change) {
                    case Change.Drop _ -> Kind.DELETE;
                    case Change.Place place -> place.moved().isEmpty() ? Kind.ADD : Kind.MOVE;
                    case Change.Words _, Change.Split _, Change.Join _, Change.Recast _, Change.Adrift _ -> Kind.AMEND;
                })
                .orElse(Kind.REMARK);
    }

    public UUID roundId() {
        return first().roundId();
    }

    public UUID party() {
        return first().partyId();
    }

    public Proposal.State state() {
        return first().state();
    }

    public String reason() {
        return first().reason();
    }

    public UUID versionId() {
        return first().versionId();
    }

    public int version() {
        return first().version();
    }

    public List<UUID> shared() {
        return first().shared();
    }

    public List<UUID> supporters() {
        return first().supporters();
    }

    public Proposal.@Nullable Submitted submission() {
        return first().submission();
    }

    public boolean isOpen() {
        return state() == Proposal.State.DRAFT || state() == Proposal.State.CLEARED;
    }

    public boolean awaitsAnswer() {
        return parts.stream().anyMatch(Proposal::awaitsAnswer);
    }

    public List<Change> changes() {
        return parts.stream().flatMap(part -> part.changed().stream()).toList();
    }

    /// The provision that it is about: for a move the one that moves, else where it shows; empty for the beginning.
    public Optional<Identity> place() {
        return first().changed()
                .filter(Change.Place.class::isInstance)
                .map(Change.Place.class::cast)
                .filter(place -> !place.moved().isEmpty())
                .map(place -> place.blocks().getFirst().id())
                .or(() -> Optional.ofNullable(first().at()).map(Identity::new));
    }

    /// What the provision would say, or the new one does; empty where no words are proposed.
    ///
    /// @param base the version that it was made against
    public Optional<Block> wanted(Text base) {
        return switch (kind()) {
            case AMEND -> place().flatMap(at -> Settlement.of(base, changes()).block(at));
            case ADD ->
                Optional.of(((Change.Place) changes().getFirst()).blocks().getFirst());
            case DELETE, MOVE, REMARK -> Optional.empty();
        };
    }

    /// As it was typed.
    ///
    /// @param base the version that it was made against
    Draft typed(Text base) {
        var change = first().changed().orElse(null);
        var wanted = wanted(base);
        var place = change instanceof Change.Place one ? one : null;
        return new Draft(
                kind(),
                versionId(),
                first().baseHash() == null ? "" : first().baseHash(),
                place().orElse(null),
                wanted.map(block -> block.wording().text()).orElse(""),
                wanted.map(Block::kind).orElse(org.redthread.redline.text.Kind.PARAGRAPH),
                place == null ? null : place.at(),
                change instanceof Change.Drop drop && drop.all().size() > 1,
                reason(),
                id,
                version());
    }

    /// Whether it says what the provision is to say, or that it is to go: a party has one word on that.
    boolean settles(Identity provision) {
        return (kind() == Kind.AMEND || kind() == Kind.DELETE)
                && place().filter(provision::equals).isPresent();
    }
}
