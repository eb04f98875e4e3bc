package org.redthread.meetings.invitations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.invitations.Capacity;
import org.redthread.meetings.invitations.Credentials;
import org.redthread.meetings.invitations.Delegate;
import org.redthread.meetings.invitations.Delegation;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Invitation;
import org.redthread.meetings.invitations.Invitations;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.parties.PrintedNames;
import org.redthread.record.RecordFile;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Shows a party's delegation, with the form to nominate it.
@Component
class DelegationPages {

    private final Delegations delegations;
    private final Credentials credentials;
    private final Invitations invitations;
    private final Parties parties;

    DelegationPages(Delegations delegations, Credentials credentials, Invitations invitations, Parties parties) {
        this.delegations = delegations;
        this.credentials = credentials;
        this.invitations = invitations;
        this.parties = parties;
    }

    /// The party that is asked for, or the one that the reader speaks for; null where that is nobody.
    ///
    /// @throws NoSuchPage where no party has that key
    @Nullable PartyName party(Here here, Convened meeting, String key) {
        if (!key.isBlank())
            return named(here, meeting, RecordFile.id("party", key)).orElseThrow(() -> new NoSuchPage("party"));
        return delegations.own(meeting).stream()
                .findFirst()
                .flatMap(own -> named(here, meeting, own))
                .orElse(null);
    }

    /// The party of that name, as it has it now or had it once; null where nobody has.
    @Nullable PartyName called(Here here, Convened meeting, String name) {
        return PrintedNames.party(name.strip())
                .flatMap(party -> named(here, meeting, party))
                .orElse(null);
    }

    private Optional<PartyName> named(Here here, Convened meeting, UUID party) {
        return Optional.ofNullable(parties.names(List.of(party), here.language(), meeting.firstDay())
                .get(party));
    }

    static String inside(Here here, Convened meeting) {
        var dialogue = Objects.requireNonNull(here.masthead().dialogue());
        return dialogue.inside() + "/meetings/" + meeting.slug();
    }

    /// The form as it stands, with something found that belongs to none of its lines.
    Form form(Here here, Convened meeting, PartyName party, Findings findings) {
        var delegation = delegations.find(meeting, party.party()).orElse(null);
        return Form.again(typed(delegation), findings, here);
    }

    /// @param party null where the reader has to say first for which
    /// @param form that came back; null for the delegation as it stands
    /// @param sought the name by which nobody was found
    /// @throws NoSuchPage for a party that the reader does not act for, unless it sent a form that is to come back
    String show(
            Here here, Convened meeting, @Nullable PartyName party, @Nullable Form form, String sought, Model model) {
        var inStead = delegations.inStead(meeting);
        if (party == null) delegations.own(meeting);
        if (party != null && form == null && !delegations.actsFor(meeting, party.party()))
            throw new NoSuchPage("delegation");
        var delegation =
                party == null ? null : delegations.find(meeting, party.party()).orElse(null);
        model.addAttribute(
                "page",
                new DelegationPage(
                        here,
                        inside(here, meeting),
                        meeting,
                        party,
                        party == null ? null : invitation(meeting, party),
                        delegation,
                        form == null ? Form.fresh(typed(delegation)) : form,
                        inStead,
                        delegations.open(meeting),
                        credentials.largest(),
                        sought));
        return "meetings/invitations/delegation";
    }

    private @Nullable Invitation invitation(Convened meeting, PartyName party) {
        return delegations.actsFor(meeting, party.party())
                ? invitations.find(meeting, party.party()).orElse(null)
                : null;
    }

    private static Map<String, String> typed(@Nullable Delegation delegation) {
        var typed = new LinkedHashMap<String, String>();
        if (delegation == null) return typed;
        typed.put("version", String.valueOf(delegation.version()));
        var at = 1;
        var unnamed = 0;
        for (var delegate : delegation.delegates()) {
            if (Set.of(Capacity.DELEGATE, Capacity.WHOLE).contains(delegate.capacity()) && delegate.name() == null)
                unnamed += delegate.capacity() == Capacity.DELEGATE ? 1 : 0;
            else put(typed, "delegate-" + at++, delegate);
        }
        if (unnamed > 0) typed.put("unnamed", String.valueOf(unnamed));
        return typed;
    }

    private static void put(Map<String, String> typed, String field, Delegate delegate) {
        typed.put(field + "-id", delegate.id().toString());
        typed.put(field + "-capacity", delegate.capacity().name());
        put(typed, field + "-name", delegate.name());
        put(typed, field + "-office", delegate.office());
        var particulars = delegate.particulars();
        if (particulars == null) return;
        typed.put(field + "-code", particulars.spoken());
        put(typed, field + "-email", particulars.email());
        if (particulars.visa()) typed.put(field + "-visa", "on");
        put(typed, field + "-interpretation", particulars.interpretation());
        put(typed, field + "-diet", particulars.diet());
        put(typed, field + "-accessibility", particulars.accessibility());
    }

    private static void put(Map<String, String> typed, String field, @Nullable String value) {
        if (value != null) typed.put(field, value);
    }
}
