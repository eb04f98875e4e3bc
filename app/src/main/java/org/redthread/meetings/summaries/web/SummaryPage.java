package org.redthread.meetings.summaries.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.State;
import org.redthread.meetings.summaries.Correction;
import org.redthread.meetings.summaries.Draft;
import org.redthread.meetings.summaries.Kept;
import org.redthread.meetings.summaries.Paragraph;
import org.redthread.meetings.summaries.Passage;
import org.redthread.meetings.summaries.Standing;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.parties.PartyName;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The summary of a meeting, as far as it has come and as far as the reader may see it.
///
/// @param working as it is drafted now, for those who work on it; null for all others
/// @param names of the parties that filed corrections
/// @param form what was typed into the form that came back; fresh else
public record SummaryPage(
        Here here,
        Dialogue dialogue,
        Convened meeting,
        Kept kept,
        Summaries.@Nullable Working working,
        Map<UUID, PartyName> names,
        boolean drafting,
        boolean approving,
        boolean correcting,
        Form form) {

    private static final int BEGINNING = 80;

    public Standing standing() {
        return kept.standing();
    }

    /// That the reader may see, the newest first.
    public List<Draft> drafts() {
        return kept.drafts();
    }

    public List<Correction> corrections() {
        return kept.corrections();
    }

    public String inside() {
        return dialogue.inside() + "/meetings/" + meeting.slug() + "/summary";
    }

    /// The draft that the reader reads: what is published, or the newest.
    public @Nullable Draft shown() {
        return drafts().isEmpty() ? null : drafts().getFirst();
    }

    public boolean published() {
        return meeting.state() == State.PUBLISHED;
    }

    public boolean editable() {
        return drafting && (meeting.state() == State.IN_SESSION || meeting.state() == State.IN_CORRECTION);
    }

    public @Nullable String until() {
        return standing().correctionsUntil() == null
                ? null
                : here.moment(standing().correctionsUntil(), meeting.zone());
    }

    /// The words of a form that came back, so that they can be copied where the form itself is gone by now.
    public String typed() {
        return Stream.of("text", "wanted", "reason", "answer")
                .map(form::value)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /// The paragraphs of the draft that a correction can be made to.
    public List<Form.Choice> paragraphs() {
        var draft = shown();
        return draft == null
                ? List.of()
                : draft.paragraphs().stream()
                        .map(p -> new Form.Choice(p.key(), p.number() + ". " + begin(Paragraph.plain(p.pieces()))))
                        .toList();
    }

    /// Where an addition can go: after any passage, or at the end.
    public List<Form.Choice> places() {
        if (working == null) return List.of();
        var places = new ArrayList<Form.Choice>();
        places.add(new Form.Choice("", here.say("meetings.summary.at-the-end")));
        for (var passage : working.passages())
            if (!passage.key().startsWith("addition/"))
                places.add(new Form.Choice(passage.key(), begin(passage.plain())));
        return places;
    }

    public List<Form.Choice> kinds() {
        return List.of(Passage.Place.values()).stream()
                .map(place -> new Form.Choice(place.name(), here.say("meetings.summary.place." + place)))
                .toList();
    }

    public String party(Correction correction) {
        var name = names.get(correction.partyId());
        return name == null ? correction.filedBy() : name.printed();
    }

    /// The number that the paragraph had in the draft that was read.
    public String paragraph(Correction correction) {
        return kept.draft(correction.draft()).stream()
                .flatMap(draft -> draft.paragraphs().stream())
                .filter(p -> p.key().equals(correction.key()))
                .map(p -> String.valueOf(p.number()))
                .findFirst()
                .orElse("");
    }

    /// Enough of a passage to know it by, in characters that are read as one.
    private static String begin(String text) {
        var longer = text.codePointCount(0, text.length()) > BEGINNING;
        return longer ? text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…" : text;
    }
}
