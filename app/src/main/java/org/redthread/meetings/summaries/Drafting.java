package org.redthread.meetings.summaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.meetings.Intervention;
import org.redthread.meetings.floor.Item;
import org.redthread.meetings.floor.Noted;
import org.redthread.meetings.floor.Speaker;
import org.redthread.meetings.invitations.Present;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.parties.PartyName;

/// Drafts a summary from the proceedings, in the register of the published ones: who came, the agenda item by item
/// with what was said, what was decided, offered and left to do.
///
/// It says nothing that was not recorded; nothing it says was typed into it, but what a person noted or added.
final class Drafting {

    private final Proceedings proceedings;
    private final Choices choices;
    private final Sentence sentence;

    Drafting(Proceedings proceedings, Choices choices, Sentence sentence) {
        this.proceedings = proceedings;
        this.choices = choices;
        this.sentence = sentence;
    }

    List<Passage> passages() {
        var drafted = new ArrayList<Passage>();
        attendance(drafted);
        for (var item : proceedings.agenda()) item(item, drafted);
        notes("notes", note -> note.item() == null, drafted);
        outcomes(Outcome.Kind.DECISION, "decisions", drafted);
        outcomes(Outcome.Kind.OFFER, "offers", drafted);
        outcomes(Outcome.Kind.PLEDGE, "pledges", drafted);
        outcomes(Outcome.Kind.NEXT_STEP, "next-steps", drafted);
        return choices.over(drafted);
    }

    private void attendance(List<Passage> drafted) {
        var countries = proceedings.present(true);
        var organisations = proceedings.present(false);
        if (countries.isEmpty() && organisations.isEmpty()) return;
        var pieces = new ArrayList<Piece>();
        pieces.addAll(sentence.of(
                "gathered",
                words(proceedings.meeting().meeting().label().in(sentence.language())),
                words(proceedings.dialogue().name().in(sentence.language()))));
        pieces.addAll(participants());
        if (!countries.isEmpty())
            pieces.addAll(sentence.of("countries", figure(countries.size()), countries.size(), names(countries)));
        if (!organisations.isEmpty())
            pieces.addAll(sentence.of(
                    countries.isEmpty() ? "organisations.alone" : "organisations",
                    figure(organisations.size()),
                    organisations.size(),
                    names(organisations)));
        pieces.add(words("."));
        var at = proceedings.inside() + "/attendance";
        drafted.add(Passage.of("attendance", Passage.Place.PARAGRAPH, at, pieces));
        for (var party : proceedings.newcomers()) newcomer(party, at, drafted);
    }

    private List<Piece> participants() {
        var counted = proceedings.counted();
        if (counted != null) return sentence.of("people", figure(counted), counted);
        var typed = proceedings.participants();
        return typed == null ? List.of() : sentence.of("people", Piece.typed(String.valueOf(typed)), typed);
    }

    private void newcomer(UUID party, String at, List<Passage> drafted) {
        var time = proceedings.present().stream()
                .filter(one -> one.party().equals(party))
                .mapToInt(Present::time)
                .findFirst();
        var name = proceedings.names().get(party);
        if (time.isEmpty() || name == null) return;
        var dialogue = words(proceedings.dialogue().name().in(sentence.language()));
        drafted.add(Passage.of(
                "newcomer/" + party,
                Passage.Place.SENTENCE,
                at,
                sentence.of("newcomer", name(name), time.getAsInt(), dialogue)));
    }

    private void item(Item item, List<Passage> drafted) {
        var key = "item/" + item.id();
        var pieces = new ArrayList<Piece>();
        pieces.add(Piece.strong(ended(item.title())));
        var speakers = item.speakers();
        if (!speakers.isEmpty()) {
            pieces.add(words(" "));
            pieces.addAll(sentence.of("speakers." + item.kind(), speakers(speakers), speakers.size()));
        }
        drafted.add(Passage.of(key, Passage.Place.PARAGRAPH, proceedings.inside() + "/agenda", pieces));
        notes(key, note -> item.id().equals(note.item()), drafted);
    }

    private List<Piece> speakers(List<Speaker> speakers) {
        return sentence.longList(speakers.stream().map(this::speaker).toList());
    }

    private List<Piece> speaker(Speaker speaker) {
        var party = speaker.party() == null ? null : proceedings.names().get(speaker.party());
        var of = party != null
                ? List.of(name(party))
                : speaker.speaksFor() == null ? List.<Piece>of() : List.of(words(speaker.speaksFor()));
        if (speaker.name().isBlank()) return of;
        var pieces = new ArrayList<Piece>();
        var office = speaker.office().isBlank() ? "" : ", " + speaker.office();
        pieces.add(Piece.counted(
                speaker.name() + office, proceedings.inside() + "/agenda", sentence.phrase("from.agenda")));
        if (!of.isEmpty()) {
            pieces.add(words(" ("));
            pieces.addAll(of);
            pieces.add(words(")"));
        }
        return pieces;
    }

    private void notes(String key, Predicate<Noted> which, List<Passage> drafted) {
        var own = proceedings.notes().stream()
                .filter(which)
                .sorted(Comparator.comparing(Noted::at))
                .toList();
        var said = own.stream().filter(choices::attributes).toList();
        if (!said.isEmpty() && key.equals("notes")) drafted.add(heading(key + "/said", "notes"));
        said.forEach(note -> drafted.add(note(note, Passage.Place.SENTENCE)));
        var unattributed =
                own.stream().filter(note -> !choices.attributes(note)).toList();
        if (unattributed.isEmpty()) return;
        drafted.add(Passage.of(
                key + "/points",
                said.isEmpty() && !key.equals("notes") ? Passage.Place.SENTENCE : Passage.Place.PARAGRAPH,
                proceedings.inside() + "/notes",
                sentence.of("points", figureOf(unattributed.size(), "/summary"), unattributed.size())));
        unattributed.forEach(note -> drafted.add(note(note, Passage.Place.POINT)));
    }

    private Passage heading(String key, String what) {
        return Passage.of(
                key,
                Passage.Place.PARAGRAPH,
                proceedings.inside() + "/notes",
                List.of(Piece.strong(sentence.phrase(what))));
    }

    private Passage note(Noted note, Passage.Place place) {
        var attributed = choices.attributes(note);
        return new Passage(
                "note/" + note.id(),
                place,
                attributed ? attributed(note) : List.of(words(ended(capital(note.text())))),
                note.party() != null,
                attributed,
                false,
                proceedings.inside() + "/notes");
    }

    /// What was noted as a predicate, `mentioned that …`, follows the name; anything else stands after the verb of its
    /// kind.
    private List<Piece> attributed(Noted note) {
        var party = Objects.requireNonNull(proceedings.names().get(note.party()));
        var speaker = note.onBehalfOf() == null
                ? List.of(name(party))
                : sentence.of("on-behalf", name(party), words(note.onBehalfOf()));
        if (Character.isLowerCase(note.text().codePointAt(0)))
            return sentence.of("predicate", speaker, words(ended(note.text())));
        return sentence.of("said." + kind(note), speaker, words(ended(note.text())));
    }

    private static Intervention.Kind kind(Noted note) {
        return note.kinds().stream().max(Comparator.naturalOrder()).orElse(Intervention.Kind.INFORMS);
    }

    private void outcomes(Outcome.Kind kind, String key, List<Passage> drafted) {
        var own = proceedings.outcomes().stream()
                .filter(outcome -> outcome.kind() == kind && !outcome.withdrawn())
                .toList();
        if (own.isEmpty()) return;
        drafted.add(Passage.of(
                key,
                Passage.Place.PARAGRAPH,
                proceedings.inside() + "/outcomes",
                sentence.of(key, figureOf(own.size(), "/outcomes#" + key), own.size())));
        own.forEach(outcome -> drafted.add(outcome(outcome)));
    }

    private Passage outcome(Outcome outcome) {
        var who = outcome.partyId() != null && proceedings.names().get(outcome.partyId()) != null
                ? List.of(name(Objects.requireNonNull(proceedings.names().get(outcome.partyId()))))
                : outcome.who() == null ? List.<Piece>of() : List.of(words(outcome.who()));
        var pieces = new ArrayList<Piece>();
        pieces.addAll(who);
        if (!who.isEmpty()) pieces.add(words(": "));
        pieces.add(words(who.isEmpty() ? capital(outcome.what()) : outcome.what()));
        var due = due(outcome);
        if (due != null) {
            pieces.add(words(", "));
            pieces.add(Piece.counted(
                    due, proceedings.inside() + "/outcomes#" + outcome.id(), sentence.phrase("from.outcomes")));
        }
        pieces.add(words("."));
        return Passage.of(
                "outcome/" + outcome.id(),
                Passage.Place.POINT,
                proceedings.inside() + "/outcomes#" + outcome.id(),
                pieces);
    }

    private @Nullable String due(Outcome outcome) {
        if (outcome.duePrinted() != null) return outcome.duePrinted();
        return outcome.due() == null ? null : sentence.phrase("by", new Days(sentence.language()).of(outcome.due()));
    }

    private Piece figure(int number) {
        return figureOf(number, "/attendance");
    }

    private Piece figureOf(int number, String of) {
        return Piece.counted(String.valueOf(number), proceedings.inside() + of, sentence.phrase("from.record"));
    }

    private List<Piece> names(List<PartyName> names) {
        return sentence.list(names.stream().map(name -> List.of(name(name))).toList());
    }

    private Piece name(PartyName name) {
        return Piece.counted(name.printed(), name.inside(), sentence.phrase("from.parties"));
    }

    private static Piece words(String text) {
        return Piece.words(text);
    }

    private static String capital(String text) {
        var first = text.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(text.substring(Character.charCount(first)))
                .toString();
    }

    private static String ended(String text) {
        var stripped = text.strip();
        return stripped.matches("(?s).*[.!?…:][”»\")]?") ? stripped : stripped + ".";
    }

    /// Every party that the proceedings name.
    static Stream<UUID> named(List<Present> present, List<Item> agenda, List<Noted> notes, List<Outcome> outcomes) {
        return Stream.of(
                        present.stream().map(Present::party),
                        agenda.stream()
                                .flatMap(item -> item.speakers().stream())
                                .map(Speaker::party),
                        notes.stream().map(Noted::party),
                        outcomes.stream().map(Outcome::partyId))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull);
    }
}
