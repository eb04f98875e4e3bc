package org.redthread.texts.amendments.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.PartyName;
import org.redthread.redline.print.Passage;
import org.redthread.redline.text.Block;
import org.redthread.texts.amendments.Desk;
import org.redthread.texts.amendments.Edit;
import org.redthread.texts.amendments.Proposal;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What a delegation drafted, cleared and handed in, what became of it, and what others showed it.
///
/// @param names of every party that the page speaks of
/// @param theirs which of the proposals of others are looked at
/// @param chosen all of these, of which the page shows some
/// @param sharing the proposal that is being shown to others; null while none is
/// @param asked the other parties of the round, in the order of lists; empty unless something is being shown to them
public record ProposalsPage(
        Here here,
        Desk desk,
        Map<UUID, PartyName> names,
        Form form,
        Theirs theirs,
        List<Edit> chosen,
        @Nullable UUID sharing,
        List<PartyName> asked) {

    private static final int LONGEST_NAME = 60;

    public String inside() {
        return round() + "/proposals";
    }

    public String text() {
        return desk.dialogue().inside() + desk.text().inside();
    }

    public String round() {
        return desk.dialogue().inside() + desk.round().inside(desk.text());
    }

    public String to(Edit edit, String act) {
        return here.to(inside() + "/" + edit.id() + "/" + act);
    }

    public String changing(Edit edit) {
        return here.to(round() + "/amend?edit=" + edit.id()
                + edit.place()
                        .filter(at -> desk.words().indexOf(at) >= 0)
                        .map(at -> "#p-" + at)
                        .orElse("#form"));
    }

    /// In the order of the text.
    public List<Edit> own(Proposal.State state) {
        return sorted(desk.own(state));
    }

    /// Those of others that stand on the page that is looked at, in the order of the text.
    public List<Edit> others() {
        return sorted(chosen).stream()
                .skip((theirs.page() - 1L) * Theirs.PAGE)
                .limit(Theirs.PAGE)
                .toList();
    }

    public int pages() {
        return Theirs.pages(chosen.size());
    }

    public String to(Theirs other) {
        return here.to(inside() + other.query() + "#others");
    }

    /// An act on one of the proposals of others, which leads back to where the reader was.
    public String toTheirs(Edit edit, String act) {
        return here.to(inside() + "/" + edit.id() + "/" + act + theirs.query());
    }

    /// Provisions on which others propose something, along the text.
    public List<Form.Choice> provisions() {
        var proposed =
                desk.others().stream().flatMap(edit -> edit.place().stream()).collect(Collectors.toSet());
        return all(desk.words().blocks().stream()
                .filter(block -> proposed.contains(block.id()))
                .map(block -> new Form.Choice(block.id().value(), name(block))));
    }

    /// Parties that propose something, in the order of lists.
    public List<Form.Choice> proposers() {
        return all(desk.others().stream()
                .map(edit -> names.get(edit.party()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(PartyName.ALPHABETICAL)
                .map(name -> new Form.Choice(name.key(), name.printed())));
    }

    private List<Form.Choice> all(Stream<Form.Choice> choices) {
        return Stream.concat(Stream.of(new Form.Choice("", here.say("amendments.others.all"))), choices)
                .toList();
    }

    private List<Edit> sorted(List<Edit> edits) {
        return edits.stream()
                .sorted(Comparator.comparingInt((Edit edit) ->
                        edit.place().map(at -> desk.words().indexOf(at)).orElse(-1)))
                .toList();
    }

    public long awaiting() {
        return desk.own().stream().filter(Edit::awaitsAnswer).count();
    }

    /// What is proposed and where: "Other words: 12."
    public String called(Edit edit) {
        return here.say("amendments.kind." + edit.kind())
                + edit.place()
                        .flatMap(desk.words()::block)
                        .map(block -> ": " + name(block))
                        .orElse("");
    }

    private static String name(Block block) {
        if (!block.number().isEmpty()) return block.number();
        var words = block.wording().text();
        return words.length() <= LONGEST_NAME
                ? words
                : words.substring(0, LONGEST_NAME).strip() + "…";
    }

    /// Behind what a provision is to move; empty for the very beginning.
    public String behind(Edit edit) {
        return edit.changes().stream()
                .map(change -> change.at())
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(desk.words()::block)
                .map(ProposalsPage::name)
                .orElse("");
    }

    public List<Passage> shown(Edit edit) {
        return Proposed.passages(desk, edit);
    }

    public boolean supports(Edit edit) {
        return edit.supporters().contains(desk.delegate().party());
    }

    /// Whether the reader may do what only the one does who hands in.
    public boolean submits() {
        return desk.takes() && desk.delegate().submits();
    }

    /// Whether something may still be shown to named parties: once all are shown everything, nothing is left to show.
    public boolean shares() {
        return submits() && !desk.round().isShown();
    }

    public List<PartyName> named(List<UUID> parties) {
        return parties.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(
                Stream.concat(names.values().stream(), asked.stream()).toList());
    }
}
