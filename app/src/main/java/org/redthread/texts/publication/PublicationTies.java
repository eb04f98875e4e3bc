package org.redthread.texts.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Circle;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.Dossier;
import org.redthread.texts.Text;
import org.redthread.texts.TextPublished;
import org.redthread.texts.Texts;
import org.redthread.texts.endorsement.Endorsement;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Tie;
import org.springframework.stereotype.Component;

/// Ties a published text to what it comes from and to its own provisions, for everybody. Before it is published it is
/// tied for those alone who may know of it, so that no trace leads an outsider to it.
@Component
class PublicationTies {

    private final Threads threads;
    private final Texts texts;
    private final Negotiations negotiations;

    PublicationTies(Threads threads, Texts texts, Negotiations negotiations) {
        this.threads = threads;
        this.texts = texts;
        this.negotiations = negotiations;
    }

    void tie(Dialogue dialogue, Negotiated text, Endorsement endorsement, List<TextPublished.Provision> provisions) {
        var meeting = endorsement.meetingId();
        var since = endorsement.endorsedOn();
        if (meeting == null) tie(LinkKind.PART_OF, text.knot(), new Knot("dialogue", dialogue.id()), since);
        else tie(LinkKind.DECIDED_AT, text.knot(), new Knot("meeting", meeting), since);
        follows(dialogue, text, since);
        for (var provision : provisions) tie(LinkKind.PART_OF, provision.knot(), provision.holder(text.knot()), since);
    }

    /// Of two texts of one kind the later takes the place of the earlier; of two kinds the one went into the other.
    private void follows(Dialogue dialogue, Negotiated text, LocalDate since) {
        if (text.followsId() == null) return;
        var here = negotiations.before(text);
        var before = here.map(Negotiated::kind).orElse(kind(dialogue, text.followsId()));
        if (before == null) return;
        var earlier = here.map(Negotiated::knot).orElse(new Knot("text", text.followsId()));
        if (before == text.kind()) tie(LinkKind.SUPERSEDES, text.knot(), earlier, since);
        else tie(LinkKind.FEEDS_INTO, earlier, text.knot(), since);
    }

    private Text.@Nullable Kind kind(Dialogue dialogue, UUID recorded) {
        return texts.of(dialogue.id(), LocalDate.MAX).stream()
                .map(Dossier::text)
                .filter(one -> one.id().equals(recorded))
                .map(Text::kind)
                .findFirst()
                .orElse(null);
    }

    private void tie(LinkKind kind, Knot from, Knot to, LocalDate since) {
        var key = "negotiated/%s/%s/%s".formatted(kind, from.id(), to.id());
        threads.tie(new Tie(kind, from, to, since, null, List.of(), key, Circle.PUBLIC));
    }
}
