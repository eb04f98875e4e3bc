package org.redthread.meetings.invitations.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Guest;
import org.redthread.meetings.invitations.Invitation;
import org.redthread.parties.PartyName;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Who may be invited to a meeting, and the register of those who were.
///
/// @param entitled and not invited yet
/// @param others that were seen at earlier meetings, and not invited yet
/// @param invited in the order of the register
/// @param registered parties with a delegation
/// @param fresh whether nobody has sent the form yet, so that everybody entitled is ticked
public record InvitationsPage(
        Here here,
        Dialogue dialogue,
        Convened meeting,
        List<Guest> entitled,
        List<Guest> others,
        List<Guest> invited,
        List<UUID> registered,
        Form form,
        boolean fresh) {

    static InvitationsPage of(
            Here here,
            Dialogue dialogue,
            Convened meeting,
            List<Guest> guests,
            List<UUID> registered,
            @Nullable Form form) {
        var open = guests.stream().filter(guest -> guest.invitation() == null).toList();
        return new InvitationsPage(
                here,
                dialogue,
                meeting,
                open.stream().filter(Guest::entitled).toList(),
                open.stream().filter(guest -> !guest.entitled()).toList(),
                guests.stream()
                        .filter(guest -> guest.invitation() != null)
                        .sorted(Comparator.comparing(
                                        (Guest guest) -> letter(guest).year())
                                .thenComparing(guest -> letter(guest).number()))
                        .toList(),
                registered,
                form == null ? Form.fresh(Map.of()) : form,
                form == null);
    }

    public static Invitation letter(Guest guest) {
        return Objects.requireNonNull(guest.invitation());
    }

    public String inside() {
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }

    public String label() {
        return meeting.meeting().label().in(here.language());
    }

    public boolean ticked(Guest guest) {
        return fresh
                ? guest.entitled()
                : !form.value("party-" + guest.name().key()).isEmpty();
    }

    /// What became of an invitation, with the knot of the look that says it.
    public String state(Guest guest) {
        if (registered.contains(guest.name().party())) return "NOMINATED";
        var answer = letter(guest).answer();
        return answer == null ? "OPEN" : answer.name();
    }

    public static String knot(String state) {
        return switch (state) {
            case "NOMINATED" -> "tied";
            case "ACCEPTED" -> "now";
            case "DECLINED" -> "gap";
            default -> "pending";
        };
    }

    public int count(String state) {
        return (int)
                invited.stream().filter(guest -> state(guest).equals(state)).count();
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(java.util.stream.Stream.of(entitled, others, invited)
                .flatMap(List::stream)
                .map(Guest::name)
                .toList());
    }
}
