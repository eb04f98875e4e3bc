package org.redthread.meetings.invitations;

import java.util.Map;
import org.redthread.access.Access;
import org.redthread.documents.Documents;
import org.redthread.documents.Draft;
import org.redthread.documents.HandedIn;
import org.redthread.meetings.convening.Convened;
import org.redthread.parties.PartyName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letters of credentials, by which a party says whom it sends.
@Service
@Transactional
public class Credentials {

    private final DelegationStore store;
    private final Delegations delegations;
    private final Documents documents;
    private final Access access;

    Credentials(DelegationStore store, Delegations delegations, Documents documents, Access access) {
        this.store = store;
        this.delegations = delegations;
        this.documents = documents;
        this.access = access;
    }

    /// Takes the letter that says whom the party sends; the latest counts, earlier ones stay with the documents.
    ///
    /// @return the findings of the field `file`, with the message of each; empty where the letter was taken
    /// @throws org.redthread.access.Forbidden to whoever acts for no party of the dialogue
    public Map<String, String> handIn(
            Convened meeting, PartyName party, Draft letter, long size, Draft.Opening content) {
        access.require(InvitationAction.NOMINATE, meeting.dialogue());
        if (store.find(meeting.id(), party.party()).isEmpty() || !delegations.actsFor(meeting, party.party()))
            return Map.of("file", "meetings.delegation.credentials.nobody");
        return switch (documents.addForParty(meeting.dialogue(), party.party(), letter, size, content)) {
            case HandedIn.NotTaken(var findings) -> findings;
            case HandedIn.Taken(var document) -> {
                store.credentials(meeting.id(), party.party(), document.id());
                yield Map.of();
            }
        };
    }

    /// The largest letter that is taken, in megabytes.
    public long largest() {
        return documents.largest().toMegabytes();
    }
}
