package org.redthread.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.record.Subject;
import org.redthread.record.Thing;
import org.redthread.record.Words;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// Names meetings: by their body and number, or by the title that a source or the secretariat gives them.
@Component
public class MeetingLabels {

    private final Messages messages;
    private final Dialogues dialogues;

    MeetingLabels(Messages messages, Dialogues dialogues) {
        this.messages = messages;
        this.dialogues = dialogues;
    }

    List<MeetingStore.Label> of(List<Dossier> dossiers) {
        var labels = new ArrayList<MeetingStore.Label>();
        for (var dialogue : dialogues.all()) {
            var bodies = bodies(dialogue);
            for (var meeting : of(dialogue, dossiers))
                labels.add(new MeetingStore.Label(meeting.id(), label(meeting, bodies)));
        }
        return labels;
    }

    /// Where readers are led to from a source. The year tells apart what has no number.
    List<Thing> things(List<Dossier> dossiers) {
        var things = new ArrayList<Thing>();
        for (var dialogue : dialogues.all()) {
            var bodies = bodies(dialogue);
            for (var meeting : of(dialogue, dossiers)) {
                var label = label(meeting, bodies);
                things.add(new Thing(
                        new Subject("meeting", meeting.id()),
                        dialogue.inside() + "/meetings/" + meeting.slug(),
                        dated(meeting, label.en()),
                        dated(meeting, label.ru()),
                        meeting.sources()));
            }
        }
        return things;
    }

    /// What a meeting is called in the languages of the interface.
    public Words of(Meeting meeting, List<Body> bodies) {
        return label(meeting, bodies.stream().collect(Collectors.toMap(Body::id, Function.identity())));
    }

    private Words label(Meeting meeting, Map<UUID, Body> bodies) {
        return new Words(in(Language.EN, meeting, bodies), in(Language.RU, meeting, bodies));
    }

    private String in(Language language, Meeting meeting, Map<UUID, Body> bodies) {
        var met = meeting.bodies().stream().map(bodies::get).toList();
        if (met.size() == 1) return numbered(language, meeting, met.getFirst());
        if (meeting.title() != null) return meeting.title();
        return messages.say(
                language,
                "meetings.label.joint",
                met.stream().map(body -> body.name().in(language)).collect(Collectors.joining("; ")));
    }

    private String numbered(Language language, Meeting meeting, Body body) {
        var name = body.name().in(language);
        if (meeting.number() == null) return name;
        return switch (body.kind()) {
            case CONFERENCE, SENIOR_OFFICIALS ->
                messages.say(language, "meetings.label.conference", meeting.number(), name);
            case STEERING, REGIONAL, THEMATIC, PRACTITIONERS, NETWORK ->
                messages.say(language, "meetings.label.group", name, meeting.number());
        };
    }

    private static String dated(Meeting meeting, String label) {
        return meeting.number() != null || meeting.held() == null
                ? label
                : label + ", " + meeting.held().first().getYear();
    }

    private Map<UUID, Body> bodies(Dialogue dialogue) {
        return dialogues.bodies(dialogue).stream().collect(Collectors.toMap(Body::id, Function.identity()));
    }

    private static List<Meeting> of(Dialogue dialogue, List<Dossier> dossiers) {
        return dossiers.stream()
                .map(Dossier::meeting)
                .filter(meeting -> meeting.dialogueId().equals(dialogue.id()))
                .toList();
    }
}
