package org.redthread.thread;

import java.util.Arrays;
import java.util.stream.Stream;

/// How one knot hangs on another, read from the first to the second: a text *mandates* an action point.
///
/// Which of the two hangs above is part of the kind: what gives a reason stands above what was done about it. Whoever
/// acts is met on the way and not passed through, since the other business of a party answers neither question.
///
/// The database knows which kinds lead up too, `thread.rises`, since its indexes are in that order.
public enum LinkKind {
    MANDATES(End.FIRST, End.NEITHER),
    PROPOSES(End.FIRST, End.FIRST),
    /// A party and the meeting at which it offered something.
    OFFERS(End.FIRST, End.FIRST),
    HOSTS(End.FIRST, End.FIRST),
    /// A party at the head of a project, or one that presided over a meeting or a part of it.
    LEADS(End.FIRST, End.FIRST),
    FUNDS(End.FIRST, End.FIRST),
    CARRIES_OUT(End.FIRST, End.FIRST),
    /// A party and the project that it helps, as partner or otherwise.
    SUPPORTS(End.FIRST, End.FIRST),
    CONTRIBUTES_TO(End.SECOND, End.NEITHER),
    MEASURES(End.SECOND, End.NEITHER),
    REPORTS_ON(End.SECOND, End.NEITHER),
    FEEDS_INTO(End.FIRST, End.NEITHER),
    SUPERSEDES(End.SECOND, End.NEITHER),
    /// A text or project and the meeting that took the decision.
    DECIDED_AT(End.SECOND, End.NEITHER),
    /// A meeting and its body, a body and its dialogue, a goal and its text.
    PART_OF(End.SECOND, End.NEITHER),
    /// A meeting and the party that it wants at the table.
    INVITES(End.FIRST, End.SECOND),
    /// A meeting and whom it left something to do.
    CHARGES(End.FIRST, End.SECOND);

    enum End {
        FIRST,
        SECOND,
        NEITHER
    }

    private final End above;
    private final End actor;

    LinkKind(End above, End actor) {
        this.above = above;
        this.actor = actor;
    }

    /// Whether following the link this way leads up, to a reason.
    ///
    /// @param forwards from the first knot to the second
    public boolean leadsUp(boolean forwards) {
        return forwards == (above == End.SECOND);
    }

    /// Whether following the link this way ends at somebody who acts.
    boolean endsAtActor(boolean forwards) {
        return actor == (forwards ? End.SECOND : End.FIRST);
    }

    /// Kinds by which one goes up, or down, from the first knot to the second, or back.
    static Stream<LinkKind> ways(boolean up, boolean forwards) {
        return Arrays.stream(values()).filter(kind -> kind.leadsUp(forwards) == up);
    }

    /// Names of the kinds by which one meets, going up or down, somebody who acts.
    static String[] endings(boolean up) {
        return Stream.of(true, false)
                .flatMap(forwards -> ways(up, forwards).filter(kind -> kind.endsAtActor(forwards)))
                .map(LinkKind::name)
                .toArray(String[]::new);
    }
}
