package org.redthread.texts.silence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Participation;
import org.redthread.dialogues.Standing;
import org.redthread.parties.PartyName;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.negotiations.Version;
import org.redthread.texts.silence.Silence;
import org.redthread.texts.silence.Silences;
import org.redthread.texts.silence.Terms;
import org.redthread.texts.silence.Weekend;
import org.redthread.texts.silence.WorkingDays;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Zones;

/// The silence procedures of a text: the one that runs or came last, the ones before it, and the forms that the reader
/// may use.
///
/// @param now at which the page answers; where a procedure stands depends on the second
/// @param silences the newest first
/// @param keeps whether the reader opens them and moves their end
/// @param roundOpen whether a round is still open, which is closed before anything lies in silence
/// @param mine the parties for which the reader may break the last one
/// @param form what was typed; `act` says into which of the forms
/// @param counted the end as it would be, where somebody asked to see it before opening
public record SilencePage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        Instant now,
        List<Silence> silences,
        Participation participation,
        boolean keeps,
        boolean roundOpen,
        Set<UUID> mine,
        Form form,
        @Nullable Terms counted) {

    SilencePage with(Form proposed) {
        return new SilencePage(
                here, dialogue, text, now, silences, participation, keeps, roundOpen, mine, proposed, counted);
    }

    public String inside() {
        return dialogue.inside() + text.inside() + "/silence";
    }

    public boolean canOpen() {
        return keeps && !roundOpen && text.state().next().contains(State.IN_SILENCE);
    }

    public @Nullable Silence last() {
        return silences.isEmpty() ? null : silences.getFirst();
    }

    public List<Silence> earlier() {
        return silences.isEmpty() ? List.of() : silences.subList(1, silences.size());
    }

    public Version version(Silence silence) {
        return text.version(silence.versionId()).orElseThrow();
    }

    public String name(Version version) {
        return here.say("negotiations.version", version.number());
    }

    public Silence.State stands(Silence silence) {
        return silence.standsAt(now);
    }

    /// The form as the act would show it: the others are as nobody had touched them.
    public Form form(String act) {
        return form.value("act").isEmpty() || form.value("act").equals(act) ? form : Form.fresh(Map.of());
    }

    /// Whose act it was, where the whole of it was refused.
    public boolean refused() {
        return form.wrong("");
    }

    /// How the days of a procedure were counted; empty where none were.
    public List<WorkingDays.Day> days(Silence silence) {
        var days = silence.days();
        if (days == null) return List.of();
        return new WorkingDays(silence.weekend(), silence.holidays())
                .after(LocalDate.ofInstant(silence.openedAt(), silence.zone()), days);
    }

    /// Parties that take part today, in the order of lists: who can be asked.
    public List<PartyName> askable() {
        return participation.participants().stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES)
                .map(participation::name)
                .toList();
    }

    public String field(PartyName name) {
        return Silences.FIELD + name.key();
    }

    public List<PartyName> names(Silence silence) {
        return silence.parties().stream()
                .map(party -> name(party.partyId()))
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    public PartyName name(UUID party) {
        return Objects.requireNonNull(participation.names().get(party));
    }

    public List<PartyName> mineByName() {
        return mine.stream().map(this::name).sorted(PartyName.ALPHABETICAL).toList();
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(participation.names().values());
    }

    public List<Form.Choice> zones() {
        return Zones.choices(text.zone(), here.language(), now);
    }

    public List<Form.Choice> weekends() {
        return Arrays.stream(Weekend.values())
                .map(weekend -> new Form.Choice(weekend.name(), here.say("silence.weekend." + weekend)))
                .toList();
    }
}
