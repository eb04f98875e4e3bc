package org.redthread.texts.amendments.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyRef;
import org.redthread.redline.merge.Disposition;
import org.redthread.texts.amendments.Edit;
import org.redthread.texts.amendments.Proposal;
import org.redthread.texts.amendments.Proposals;
import org.redthread.texts.amendments.Seen;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Proposals as programs read them: nobody is told more than on the pages.
@ApiController
@Asks("amendments.read")
class ProposalApi {

    private final Proposals proposals;
    private final Dialogues dialogues;
    private final Parties parties;

    ProposalApi(Proposals proposals, Dialogues dialogues, Parties parties) {
        this.proposals = proposals;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// @param provision its number in the version that the proposal was made on; blank where it has none
    /// @param was the words that it takes, and in `becomes` those that it gives; both blank for a comment
    /// @param disposition null until it was decided on
    record ProposalAnswer(
            String text,
            int round,
            PartyRef party,
            String provision,
            Edit.Kind kind,
            String was,
            String becomes,
            String reason,
            Proposal.State state,
            boolean counts,
            @Nullable Disposition disposition,
            @Nullable String why,
            Proposal.@Nullable Answer answer,
            String href) {}

    record ProposalsAnswer(List<ProposalAnswer> items) {}

    @GetMapping("/dialogues/{dialogue}/proposals")
    @Tells("What parties propose on texts in negotiation, as far as whoever asks may see it: the public sees nothing.")
    ProposalsAnswer proposals(Asking asking, @PathVariable("dialogue") String slug) {
        var dialogue = dialogues.get(slug);
        var seen = proposals.of(dialogue);
        Set<UUID> proposers = seen.stream().map(one -> one.proposal().partyId()).collect(Collectors.toSet());
        var names = parties.names(proposers, asking.language(), asking.asOf());
        return new ProposalsAnswer(seen.stream()
                .filter(one -> names.containsKey(one.proposal().partyId()))
                .map(one -> answer(
                        one,
                        PartyRef.of(
                                Objects.requireNonNull(names.get(one.proposal().partyId()))),
                        slug,
                        asking))
                .toList());
    }

    private static ProposalAnswer answer(Seen seen, PartyRef party, String dialogue, Asking asking) {
        var proposal = seen.proposal();
        var ruling = proposal.ruling();
        return new ProposalAnswer(
                seen.text(),
                seen.round(),
                party,
                seen.number(),
                new Edit(proposal.editId(), List.of(proposal)).kind(),
                proposal.was(),
                proposal.becomes(),
                proposal.reason(),
                proposal.state(),
                proposal.counts(),
                ruling == null ? null : ruling.disposition(),
                ruling == null ? null : ruling.reason(),
                proposal.answer(),
                "/%s/%s/negotiations/%s/rounds/%d/proposals"
                        .formatted(asking.language().tag(), dialogue, seen.negotiation(), seen.round()));
    }
}
