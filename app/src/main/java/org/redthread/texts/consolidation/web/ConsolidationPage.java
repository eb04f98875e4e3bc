package org.redthread.texts.consolidation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.redline.merge.Act;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Conflict;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Shown;
import org.redthread.texts.Spoken;
import org.redthread.texts.consolidation.Consolidation;
import org.redthread.texts.consolidation.Decision;
import org.redthread.texts.consolidation.Paper;
import org.redthread.texts.consolidation.Place;
import org.redthread.texts.consolidation.Stake;
import org.redthread.texts.consolidation.Ticked;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Version;
import org.redthread.texts.rounds.Round;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What all proposed in a round, laid together: provision by provision, with what was decided.
///
/// @param places all that are chosen, of which the page shows some
/// @param ticked keys of the changes that were chosen in a form which came back
/// @param rules whether the reader says what becomes of a change
/// @param settles whether that is settled with it
/// @param early whether the deadline of the round is still to come
public record ConsolidationPage(
        Here here,
        Dialogue dialogue,
        Consolidation consolidation,
        View view,
        List<Place> places,
        Form form,
        Set<String> ticked,
        boolean rules,
        boolean settles,
        boolean early) {

    public Negotiated text() {
        return consolidation.text();
    }

    public Round round() {
        return consolidation.round();
    }

    /// Without language and date.
    public String inside() {
        return dialogue.inside() + round().inside(text()) + "/consolidation";
    }

    public String to(View other) {
        return here.to(inside() + other.query());
    }

    /// Those of the page that is looked at.
    public List<Place> page() {
        return places.stream()
                .skip((view.page() - 1L) * View.PAGE)
                .limit(View.PAGE)
                .toList();
    }

    /// Of the provisions of the page.
    public Openness openness() {
        return Openness.of(here, consolidation, page());
    }

    public int pages() {
        return Math.max(1, (places.size() + View.PAGE - 1) / View.PAGE);
    }

    /// Whether the reader can decide something here now.
    public boolean decides() {
        return rules && round().isOpen() && consolidation.isShown();
    }

    public Version base() {
        return text().version(round().versionId()).orElseThrow();
    }

    /// The revision that the round made; null while it has made none.
    public @Nullable Version made() {
        return text().versions().stream()
                .filter(version -> version.stands() && round().id().equals(version.roundId()))
                .findFirst()
                .orElse(null);
    }

    /// Whether the revision can still be taken back from here.
    public boolean takesBack() {
        var made = made();
        return rules
                && made != null
                && made.id().equals(text().current().id())
                && text().state().isNegotiated();
    }

    public List<PartyName> parties() {
        return consolidation.names().values().stream()
                .sorted(PartyName.ALPHABETICAL)
                .toList();
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(consolidation.names().values());
    }

    public String label(Place place) {
        return place.label().isEmpty() ? here.say("consolidation.whole") : place.label();
    }

    public String was(Amendment amendment) {
        return Shown.before(consolidation.base(), amendment.change());
    }

    public String becomes(Amendment amendment) {
        return Shown.after(consolidation.base(), amendment.change(), Spoken.by(here));
    }

    public Act act(Amendment amendment) {
        return Act.of(consolidation.base(), amendment.change());
    }

    /// What stands in the tick of an amendment.
    public String tick(Amendment amendment) {
        var decision = consolidation.decision(amendment);
        return Ticked.spelled(consolidation.key(amendment), decision == null ? Decision.NONE : decision.version());
    }

    public boolean isTicked(Amendment amendment) {
        return ticked.contains(consolidation.key(amendment));
    }

    /// Whether the reader may say otherwise than was said.
    public boolean mayUndo(Decision decision) {
        return decides() && (settles || !decision.settled());
    }

    /// Whether the secretariat proposes something that the Chair could settle as it is.
    public boolean hasProposed() {
        return settles
                && page().stream()
                        .flatMap(place -> place.amendments().stream())
                        .map(consolidation::decision)
                        .anyMatch(decision -> decision != null && !decision.settled());
    }

    public String supporters(Stake stake) {
        return stake.supporters().stream().map(consolidation::name).collect(Collectors.joining(", "));
    }

    /// What would take the bracket away that an amendment keeps open.
    public String lift(Amendment amendment) {
        var within = amendment.within();
        if (within != null) return here.say("consolidation.lift.within", within);
        var conflict = amendment.conflict();
        var rivals = conflict == null ? 0 : rivals(conflict);
        if (conflict != null && rivals > 1) return here.say("consolidation.lift.conflict", conflict, rivals);
        if (conflict != null) return here.say("consolidation.lift.adrift");
        return here.say("consolidation.lift.free", String.join(", ", amendment.parties()));
    }

    private int rivals(String conflict) {
        return consolidation.compilation().conflicts().stream()
                .filter(each -> each.id().equals(conflict))
                .mapToInt(each -> each.alternatives().size())
                .sum();
    }

    /// The words that a conflict is about, as the version has them; empty where it is about whole provisions.
    public String disputed(Conflict conflict) {
        var at = conflict.at();
        if (at == null || !consolidation.compilation().isInWords(conflict)) return "";
        return consolidation
                .base()
                .block(at)
                .map(block -> block.wording().text().substring(conflict.from(), conflict.to()))
                .orElse("");
    }

    public List<Form.Choice> dispositions() {
        return Stream.concat(
                        Stream.of(new Form.Choice("", here.say("consolidation.disposition.choose"))),
                        Arrays.stream(Disposition.values())
                                .map(each ->
                                        new Form.Choice(each.name(), here.say("consolidation.disposition." + each))))
                .toList();
    }

    /// A decision in a few words: accepted; merged into A3.
    public String said(Decision decision) {
        return here.say("consolidation.disposition." + decision.disposition())
                + (decision.intoKey().isEmpty() ? "" : " " + consolidation.id(decision.intoKey()));
    }

    public List<Paper> papers() {
        return List.of(Paper.values());
    }

    /// How many parties handed something in.
    public int holders() {
        return (int)
                consolidation.stakes().stream().map(Stake::partyId).distinct().count();
    }
}
