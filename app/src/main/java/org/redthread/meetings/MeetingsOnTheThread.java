package org.redthread.meetings;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Milestone;
import org.redthread.dialogues.Milestones;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Conferences and meetings of senior officials on the thread of their dialogue; the others stand in the list of
/// meetings.
@Component
class MeetingsOnTheThread implements Milestones {

    private static final Set<Body.Kind> SHOWN = Set.of(Body.Kind.CONFERENCE, Body.Kind.SENIOR_OFFICIALS);

    private final Meetings meetings;

    MeetingsOnTheThread(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Milestone> of(Dialogue dialogue, List<Body> bodies, Here here) {
        var shown = bodies.stream()
                .filter(body -> SHOWN.contains(body.kind()))
                .map(Body::id)
                .collect(Collectors.toSet());
        return meetings.of(dialogue.id()).stream()
                .filter(front -> front.meeting().bodies().stream().anyMatch(shown::contains))
                .flatMap(front -> milestone(dialogue, front, here))
                .toList();
    }

    private static Stream<Milestone> milestone(Dialogue dialogue, Front front, Here here) {
        var meeting = front.meeting();
        if (meeting.held() == null || meeting.held().first().isAfter(here.asOf())) return Stream.of();
        var label = meeting.label().in(here.language());
        var town = meeting.online() ? here.say("meetings.online") : meeting.town();
        return Stream.of(new Milestone(
                meeting.held(),
                town == null ? label : label + ", " + town,
                note(front),
                dialogue.inside() + "/meetings/" + meeting.slug(),
                meeting.sources()));
    }

    private static @Nullable String note(Front front) {
        var decided = front.decisions().stream().map(Dossier.Decision::what).collect(Collectors.joining(". "));
        return decided.isEmpty() ? front.meeting().lead() : decided + ".";
    }
}
