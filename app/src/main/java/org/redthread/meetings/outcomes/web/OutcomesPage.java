package org.redthread.meetings.outcomes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.FollowsOffers;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.parties.PartyName;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What a meeting left behind, kind by kind, and the form for one more or for a change.
///
/// @param changes ids of those that the reader may change
/// @param form null for a reader who may record none
/// @param changed the one that the form changes; null for a new one
/// @param records whether the reader records every kind, for every party
/// @param followed what became of offers and pledges after the meeting
public record OutcomesPage(
        Here here,
        Dialogue dialogue,
        Convened meeting,
        List<Outcome> all,
        Map<UUID, PartyName> names,
        Set<UUID> changes,
        @Nullable Form form,
        @Nullable Outcome changed,
        boolean records,
        Map<UUID, FollowsOffers.Followed> followed) {

    public String inside() {
        return dialogue.inside() + "/meetings/" + meeting.slug() + "/outcomes";
    }

    public String action() {
        return changed == null ? inside() : inside() + "/" + changed.id();
    }

    public List<Outcome> of(Outcome.Kind kind) {
        return all.stream().filter(outcome -> outcome.kind() == kind).toList();
    }

    public List<Outcome.Kind> kinds() {
        return Stream.of(Outcome.Kind.values())
                .filter(kind -> !of(kind).isEmpty())
                .toList();
    }

    public Outcome.Standing standing(Outcome outcome) {
        return outcome.on(here.asOf());
    }

    /// Whose it is, in the name of the meeting's day; null where nobody in particular is named.
    public @Nullable String who(Outcome outcome) {
        var name = outcome.partyId() == null ? null : names.get(outcome.partyId());
        return name == null ? outcome.who() : name.printed();
    }

    /// The day by which it is due.
    public @Nullable String due(Outcome outcome) {
        var due = outcome.due();
        return due == null ? null : due.in(here);
    }

    /// The moment at which that day is over at the place, on the reader's own clock; null where that shows the same.
    public @Nullable String onYours(Outcome outcome) {
        var deadline = outcome.deadline(meeting.zone());
        return deadline == null ? null : here.clocks().yours(deadline, meeting.zone());
    }

    public @Nullable String amount(Outcome outcome) {
        return outcome.amount() == null || outcome.currency() == null
                ? null
                : here.money(outcome.amount(), outcome.currency());
    }

    public List<Form.Choice> kindChoices() {
        return Arrays.stream(Outcome.Kind.values())
                .filter(kind -> records || kind.isPartys())
                .map(kind -> new Form.Choice(kind.name(), here.say("meetings.outcomes.kind." + kind)))
                .toList();
    }

    public List<Form.Choice> meansChoices() {
        return Stream.concat(
                        Stream.of(new Form.Choice("", "")),
                        Arrays.stream(Outcome.Means.values())
                                .map(means ->
                                        new Form.Choice(means.name(), here.say("meetings.outcomes.means." + means))))
                .toList();
    }

    public List<Form.Choice> currencyChoices() {
        return Stream.of("", "EUR", "USD", "CHF", "GBP", "TRY", "NOK", "SEK", "DKK")
                .map(code -> new Form.Choice(code, code))
                .toList();
    }
}
