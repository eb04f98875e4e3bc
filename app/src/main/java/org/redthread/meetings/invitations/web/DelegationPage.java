package org.redthread.meetings.invitations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Capacity;
import org.redthread.meetings.invitations.Delegation;
import org.redthread.meetings.invitations.Invitation;
import org.redthread.parties.PartyName;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// A party's invitation and delegation, for those who act for it.
///
/// @param inside the address of the meeting, without language and date
/// @param party null where the reader has to say first for which
/// @param inStead whether the reader is the secretariat, which may register for any party
/// @param open whether nominations count now
/// @param sought the name by which nobody was found; empty where none was looked for
public record DelegationPage(
        Here here,
        String inside,
        Convened meeting,
        @Nullable PartyName party,
        @Nullable Invitation invitation,
        @Nullable Delegation delegation,
        Form form,
        boolean inStead,
        boolean open,
        long largestLetter,
        String sought) {

    private static final int LINES_TO_ADD = 1;

    public String label() {
        return meeting.meeting().label().in(here.language());
    }

    public String title() {
        return party == null
                ? here.say("meetings.delegation.title")
                : here.say("meetings.delegation.title.of", party.printed());
    }

    public String closes() {
        return here.moment(meeting.registrationCloses(), meeting.zone());
    }

    /// The lines typed so far and one to add, as long as the quota allows.
    public List<String> lines() {
        var used = IntStream.rangeClosed(1, 100)
                .filter(at -> form.typed().entrySet().stream()
                        .anyMatch(typed -> typed.getKey().startsWith("delegate-" + at + "-")
                                && !typed.getValue().isBlank()))
                .max()
                .orElse(0);
        var shown = Math.max(used, Math.min(meeting.quota(), used + LINES_TO_ADD));
        return IntStream.rangeClosed(1, shown).mapToObj(at -> "delegate-" + at).toList();
    }

    public List<Form.Choice> capacities() {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("meetings.delegation.capacity.choose")));
        for (var capacity : Capacity.values())
            if (capacity != Capacity.WHOLE && (inStead || capacity != Capacity.DELEGATE))
                choices.add(new Form.Choice(capacity.name(), here.say("meetings.capacity." + capacity)));
        return choices;
    }

    public @Nullable String letter() {
        if (delegation == null || delegation.credentials() == null) return null;
        return inside.substring(0, inside.indexOf("/meetings/")) + "/documents/" + delegation.credentials();
    }

    public List<PartyName> footnotes() {
        return party == null ? List.of() : PartyName.footnoted(List.of(party));
    }
}
