package org.redthread.texts.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Reply;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;

/// What the parties handed in, as the redline wants it: one reply a party, a supporter's holding what it supports.
final class Replies {

    /// Where a remark about the whole text hangs; no block is called so.
    static final Identity WHOLE = new Identity("beginning");

    private final Text base;
    private final Map<UUID, String> names;
    private final Map<String, List<Reply.Proposal>> proposals = new TreeMap<>();
    private final Map<String, List<Comment>> remarks = new TreeMap<>();

    private Replies(Text base, Map<UUID, String> names) {
        this.base = base;
        this.names = names;
    }

    /// @param names of all parties that have or support something, each another
    static List<Reply> of(Text base, List<Stake> stakes, Map<UUID, String> names) {
        var replies = new Replies(base, names);
        stakes.forEach(replies::add);
        return replies.all();
    }

    private void add(Stake stake) {
        var party = name(stake.partyId());
        var change = stake.change();
        if (change == null) {
            remarks.computeIfAbsent(party, _ -> new ArrayList<>()).add(said(stake, party, place(stake), 0));
            return;
        }
        proposals
                .computeIfAbsent(party, _ -> new ArrayList<>())
                .add(new Reply.Proposal(change, stake.tracked(), reasons(stake, party, change)));
        for (var supporter : stake.supporters())
            proposals.computeIfAbsent(name(supporter), _ -> new ArrayList<>()).add(new Reply.Proposal(change));
    }

    private List<Comment> reasons(Stake stake, String party, Change change) {
        if (stake.reason().isBlank()) return List.of();
        var at = change.at();
        return List.of(
                said(stake, party, at == null ? WHOLE : at, change instanceof Change.Words words ? words.from() : 0));
    }

    private static Comment said(Stake stake, String party, Identity at, int from) {
        return new Comment(stake.id().toString(), party, "", null, at, from, from, stake.reason(), null, false);
    }

    private Identity place(Stake stake) {
        var at = stake.at() == null ? WHOLE : new Identity(stake.at());
        return base.indexOf(at) < 0 ? WHOLE : at;
    }

    private String name(UUID party) {
        return Objects.requireNonNull(names.get(party), () -> party + " has no name");
    }

    private List<Reply> all() {
        var replies = new ArrayList<Reply>();
        var parties = new TreeSet<>(proposals.keySet());
        parties.addAll(remarks.keySet());
        for (var party : parties)
            replies.add(new Reply(
                    party,
                    party,
                    null,
                    proposals.getOrDefault(party, List.of()),
                    remarks.getOrDefault(party, List.of())));
        return replies;
    }
}
