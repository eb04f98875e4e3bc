package org.redthread.meetings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.Dossier;
import org.redthread.meetings.Figure;
import org.redthread.meetings.Intervention;
import org.redthread.meetings.Meeting;
import org.redthread.meetings.Reckoning;
import org.redthread.parties.PartyName;
import org.redthread.parties.PrintedNames;
import org.redthread.record.Contradiction;
import org.redthread.web.Here;

/// What the page of one meeting shows.
///
/// @param names of every party on the page, as of its date
/// @param before the meeting before it on the thread, null for the first
public record MeetingPage(
        Here here,
        Dialogue dialogue,
        Dossier dossier,
        Map<UUID, Body> byId,
        Map<UUID, PartyName> names,
        List<Contradiction> contradictions,
        @Nullable Meeting before,
        @Nullable Meeting after) {

    public String inside() {
        return dialogue.inside() + "/meetings";
    }

    public String label(Meeting meeting) {
        return meeting.label().in(here.language());
    }

    /// With its date where the label alone would fit several meetings.
    public String title() {
        var meeting = dossier.meeting();
        var label = label(meeting);
        return meeting.number() != null
                        || meeting.held() == null
                        || meeting.bodies().size() != 1
                ? label
                : here.say("meetings.label.dated", label, meeting.held().in(here));
    }

    /// The lead, or the title that a source gives it, where the heading does not say it already.
    public @Nullable String lead() {
        var meeting = dossier.meeting();
        return meeting.lead() != null || meeting.bodies().size() != 1 ? meeting.lead() : meeting.title();
    }

    public List<Body> bodies() {
        return dossier.meeting().bodies().stream().map(byId::get).toList();
    }

    public Meeting.Moment moment() {
        return dossier.meeting().on(here.asOf());
    }

    /// Chair, Co-Chair, whoever presided: those whom the head of the page names.
    public List<Dossier.Speaker> officers() {
        return dossier.speakers().stream()
                .filter(speaker -> switch (speaker.capacity()) {
                    case CHAIR, CO_CHAIR, PRESIDING -> true;
                    case OPENING, SECRETARIAT -> false;
                })
                .toList();
    }

    /// The countries, where their list does not bear the printed figure out.
    public @Nullable Reckoning miscounted() {
        return dossier.reckonings().stream()
                .filter(reckoning -> reckoning.of() == Figure.Of.COUNTRIES && reckoning.miscounted())
                .findFirst()
                .orElse(null);
    }

    public List<Figure> printed(String of) {
        return dossier.figures().stream().filter(f -> f.of().name().equals(of)).toList();
    }

    public boolean disputes() {
        return !dossier.heldAlso().isEmpty()
                || dossier.reckonings().stream().anyMatch(r -> r.verdict() == Reckoning.Verdict.DISPUTED);
    }

    public long offers() {
        return dossier.interventions().stream()
                .map(Intervention::kind)
                .filter(Intervention.Kind::isOffer)
                .count();
    }

    /// Whether nobody has the printed name any more, so that a reader may wonder who that is.
    public boolean renamed(String printed) {
        return !PrintedNames.inForce(printed, here.asOf());
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(dossier.attendance().stream()
                .map(entry -> names.get(entry.partyId()))
                .filter(Objects::nonNull)
                .toList());
    }

    public String languages() {
        return dossier.meeting().languages().stream()
                .map(tag -> here.say("meetings.language." + tag))
                .collect(Collectors.joining(", "));
    }

    /// Sections that the page has, in its order.
    public List<String> jumps() {
        if (moment() == Meeting.Moment.AHEAD) return List.of();
        return sections(true);
    }

    /// What nothing is on record of, in the order of the page.
    public List<String> silent() {
        var silent = new ArrayList<String>();
        if (dossier.meeting().held() == null) silent.add("date");
        if (dossier.meeting().town() == null && !dossier.meeting().online()) silent.add("place");
        silent.addAll(sections(false));
        return silent;
    }

    private List<String> sections(boolean there) {
        var all = List.of(
                new Section("agenda", dossier.agenda()),
                new Section("attendance", dossier.attendance()),
                new Section("figures", dossier.figures()),
                new Section("interventions", dossier.interventions()),
                new Section("decisions", dossier.decisions()),
                new Section("next", dossier.nextSteps()),
                new Section(
                        "speakers",
                        Stream.concat(dossier.speakers().stream(), dossier.presiding().stream())
                                .toList()));
        return all.stream()
                .filter(section -> section.lines.isEmpty() != there)
                .map(Section::name)
                .toList();
    }

    private record Section(String name, List<?> lines) {}

    /// All sources of the page, for its foot.
    public List<String> sources() {
        return Stream.of(
                        Stream.of(dossier.meeting().sources()),
                        dossier.figures().stream().map(Figure::sources),
                        dossier.heldAlso().stream().map(Dossier.OtherDate::sources),
                        dossier.nextSteps().stream().map(step -> step.becameSources()))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
