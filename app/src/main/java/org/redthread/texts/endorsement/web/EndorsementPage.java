package org.redthread.texts.endorsement.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Participation;
import org.redthread.dialogues.Standing;
import org.redthread.parties.PartyName;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.texts.endorsement.Endorsement;
import org.redthread.texts.endorsement.Position;
import org.redthread.texts.endorsement.TakenBack;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.thread.Told;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// How a text was endorsed, where each party stands, and the forms that the reader may use.
///
/// @param now at which the page answers
/// @param endorsement null where it was not endorsed yet
/// @param words of the endorsed version, which a reservation can be about
/// @param meeting at which it was endorsed, as the thread tells of it
/// @param takenBack the newest first
/// @param keeps whether the reader records the endorsement
/// @param takesBack whether the reader takes back what was recorded by mistake
/// @param roundOpen whether a round is still open, which is closed before anything is endorsed
/// @param standsIn whether the reader says where parties stand in their stead
/// @param own the parties for which the reader says where they stand
/// @param form what was typed; `act` says into which of the forms
public record EndorsementPage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        Instant now,
        @Nullable Endorsement endorsement,
        Text words,
        @Nullable Told meeting,
        Participation participation,
        List<TakenBack> takenBack,
        boolean keeps,
        boolean takesBack,
        boolean roundOpen,
        boolean standsIn,
        List<UUID> own,
        Form form) {

    public String inside() {
        return dialogue.inside() + text.inside() + "/endorsement";
    }

    /// Why there is no endorsement to show.
    public String none() {
        if (text.isBeingRecordedAt(now)) return here.say("endorsement.recording");
        return here.say(roundOpen ? "endorsement.round-open" : "endorsement.none.note");
    }

    public boolean canEndorse() {
        return keeps && !roundOpen && text.state() == State.CIRCULATED;
    }

    /// Whether there is something to take back that was recorded and not adopted by silence.
    public boolean canTakeBack() {
        return takesBack
                && endorsement != null
                && endorsement.how() != Endorsement.How.SILENCE
                && text.state() == State.ENDORSED;
    }

    /// Parties for which the reader can say where they stand.
    public List<PartyName> mine() {
        if (text.state() != State.ENDORSED) return List.of();
        return taking().stream()
                .filter(name -> standsIn || own.contains(name.party()))
                .toList();
    }

    /// Parties that take part, in the order of lists.
    public List<PartyName> taking() {
        return participation.participants().stream()
                .filter(one -> one.standing() == Standing.PARTICIPATES)
                .map(participation::name)
                .toList();
    }

    /// Those who take part and have no position on record.
    public List<PartyName> silent() {
        return taking().stream()
                .filter(name -> position(name.party()).isEmpty())
                .toList();
    }

    /// Those of one stand, in the order of lists.
    public List<PartyName> standing(Position.Stand stand) {
        return endorsement == null
                ? List.of()
                : endorsement.positions().stream()
                        .filter(one -> one.position() == stand)
                        .map(one -> name(one.partyId()))
                        .sorted(PartyName.ALPHABETICAL)
                        .toList();
    }

    public Position of(PartyName name) {
        return position(name.party()).orElseThrow();
    }

    private Optional<Position> position(UUID party) {
        return endorsement == null ? Optional.empty() : endorsement.of(party);
    }

    private PartyName name(UUID party) {
        return Objects.requireNonNull(participation.names().get(party));
    }

    public List<PartyName> footnoted() {
        return PartyName.footnoted(participation.names().values());
    }

    /// The number and first words of the provision that a position is about.
    public @Nullable String about(Position position) {
        var at = position.at();
        return at == null
                ? null
                : words.block(new Identity(at)).map(EndorsementPage::called).orElse(null);
    }

    public Form form(String act) {
        return form.value("act").isEmpty() || form.value("act").equals(act) ? form : Form.fresh(Map.of());
    }

    public List<Form.Choice> hows() {
        return List.of(
                new Form.Choice("CONSENSUS", here.say("endorsement.how.CONSENSUS")),
                new Form.Choice("ACCLAMATION", here.say("endorsement.how.ACCLAMATION")));
    }

    public List<Form.Choice> stands() {
        return Arrays.stream(Position.Stand.values())
                .map(stand -> new Form.Choice(stand.name(), here.say("endorsement.stand." + stand)))
                .toList();
    }

    public List<Form.Choice> parties() {
        return mine().stream()
                .map(name -> new Form.Choice(name.party().toString(), name.printed()))
                .toList();
    }

    public List<Form.Choice> provisions() {
        var choices = new ArrayList<Form.Choice>();
        choices.add(new Form.Choice("", here.say("endorsement.at.whole")));
        for (var block : words.blocks())
            if (!block.wording().text().isBlank())
                choices.add(new Form.Choice(block.id().value(), called(block)));
        return choices;
    }

    private static String called(Block block) {
        var words = block.wording().text();
        var begin = words.length() <= 60 ? words : words.substring(0, 60) + "…";
        return block.number().isEmpty() || block.typed() ? begin : block.number() + " " + begin;
    }
}
