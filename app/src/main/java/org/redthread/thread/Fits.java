package org.redthread.thread;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which kinds of knots each kind of link can tie when a person says so: only an indicator measures, only a party
/// pays. What the record and the rooms tie is theirs to know, and is held against this by a test.
///
/// An offer is its party's own word: nothing mandates it and no meeting decides it. It hangs on its party, comes out of
/// what was said, contributes to the work that it helps, may become such work, be reported on, and give way to another.
/// Who then hosts, leads or funds is said of the work itself.
final class Fits {

    private static final Set<String> WORDS = Set.of("text", "draft", "provision", "goal", "document");
    private static final Set<String> WORK =
            Set.of("plan", "living-plan", "plan-goal", "action-point", "activity", "undertaking", "project");
    private static final Set<String> EVENTS = Set.of("meeting", "outcome", "intervention");
    private static final Set<String> FRAMES = Set.of("dialogue", "body");
    private static final Set<String> REPORTS = Set.of("profile", "kept-profile", "indicator");
    private static final Set<String> THEME = Set.of("theme");
    private static final Set<String> PARTY = Set.of("party");
    private static final Set<String> MEETING = Set.of("meeting");
    private static final Set<String> AMENDMENT = Set.of("amendment");
    private static final Set<String> LETTER = Set.of("invitation");
    private static final Set<String> OFFER = Set.of("offer");
    private static final Set<String> BODY = Set.of("body");
    private static final Set<String> LESSON = Set.of("lesson");
    private static final Set<String> CALL = Set.of("call");
    private static final Set<String> INDICATOR = Set.of("indicator");

    private record Ends(Set<String> from, Set<String> to) {}

    private static final Map<LinkKind, Ends> ENDS = Map.ofEntries(
            entry(
                    LinkKind.MANDATES,
                    new Ends(any(WORDS, WORK, EVENTS, FRAMES), any(WORDS, WORK, EVENTS, BODY, REPORTS, LETTER))),
            entry(LinkKind.PROPOSES, new Ends(PARTY, any(WORDS, WORK, EVENTS, AMENDMENT))),
            entry(LinkKind.OFFERS, new Ends(PARTY, any(WORK, EVENTS, OFFER))),
            entry(LinkKind.HOSTS, new Ends(PARTY, any(MEETING, WORK, BODY))),
            entry(LinkKind.LEADS, new Ends(PARTY, any(MEETING, WORK, BODY, WORDS))),
            entry(LinkKind.FUNDS, new Ends(PARTY, any(MEETING, WORK, BODY))),
            entry(LinkKind.CARRIES_OUT, new Ends(any(PARTY, BODY), any(WORK, EVENTS))),
            entry(LinkKind.SUPPORTS, new Ends(any(PARTY, AMENDMENT), any(WORK, EVENTS, WORDS, AMENDMENT))),
            entry(
                    LinkKind.CONTRIBUTES_TO,
                    new Ends(
                            any(WORK, EVENTS, WORDS, REPORTS, OFFER, BODY),
                            any(WORK, WORDS, EVENTS, INDICATOR, THEME))),
            entry(LinkKind.MEASURES, new Ends(INDICATOR, any(WORDS, WORK, Set.of("outcome")))),
            entry(
                    LinkKind.REPORTS_ON,
                    new Ends(
                            any(WORDS, EVENTS, REPORTS, LESSON),
                            any(WORDS, WORK, EVENTS, FRAMES, PARTY, INDICATOR, OFFER, CALL))),
            entry(
                    LinkKind.FEEDS_INTO,
                    new Ends(
                            any(WORDS, WORK, EVENTS, REPORTS, AMENDMENT, BODY, OFFER, LESSON),
                            any(WORDS, WORK, EVENTS, REPORTS, BODY, OFFER))),
            entry(
                    LinkKind.SUPERSEDES,
                    new Ends(
                            any(WORDS, WORK, FRAMES, REPORTS, EVENTS, OFFER),
                            any(WORDS, WORK, FRAMES, REPORTS, EVENTS, OFFER))),
            entry(LinkKind.DECIDED_AT, new Ends(any(WORDS, WORK, BODY, REPORTS, AMENDMENT), MEETING)),
            entry(
                    LinkKind.PART_OF,
                    new Ends(
                            any(WORDS, WORK, EVENTS, BODY, REPORTS, LETTER, AMENDMENT, OFFER, CALL),
                            any(WORDS, WORK, EVENTS, FRAMES, THEME, CALL))),
            entry(LinkKind.INVITES, new Ends(any(EVENTS, BODY, LETTER), PARTY)),
            entry(LinkKind.CHARGES, new Ends(any(EVENTS, WORDS, BODY), any(PARTY, BODY))));

    private Fits() {}

    /// Whether a link of the kind can be read from the one kind of knot to the other.
    static boolean fit(LinkKind kind, String from, String to) {
        return begins(kind, from) && ends(kind, to) && (kind != LinkKind.SUPERSEDES || alike(from, to));
    }

    /// Whether a link of the kind can begin at such a knot.
    static boolean begins(LinkKind kind, String from) {
        return ends(kind).from().contains(from);
    }

    /// Whether a link of the kind can end at such a knot.
    static boolean ends(LinkKind kind, String to) {
        return ends(kind).to().contains(to);
    }

    private static Ends ends(LinkKind kind) {
        return ENDS.getOrDefault(kind, new Ends(Set.of(), Set.of()));
    }

    /// Only like takes the place of like; a text negotiated here may take the place of one on record, and a plan that
    /// is kept here likewise.
    private static boolean alike(String one, String other) {
        return one.equals(other)
                || Set.of("text", "draft").containsAll(Set.of(one, other))
                || Set.of("plan", "living-plan").containsAll(Set.of(one, other));
    }

    @SafeVarargs
    private static Set<String> any(Set<String>... kinds) {
        return Stream.of(kinds).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
