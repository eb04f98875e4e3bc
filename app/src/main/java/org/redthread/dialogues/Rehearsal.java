package org.redthread.dialogues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.check.gazetteer.Named;
import org.redthread.parties.PrintedNames;
import org.redthread.record.RecordFile;
import org.redthread.record.When;
import org.redthread.record.Words;

/// A dialogue that never met, to try everything in: marked as sample on every page, its days counted from today.
///
/// Its parties are real, since names, footnotes and alphabets are part of what is tried; every eighteenth country of
/// the gazetteer takes part, so that nobody was chosen.
final class Rehearsal {

    private static final String SLUG = "rehearsal";
    private static final int EVERY = 18;

    private final LocalDate today;
    private final Draft draft = Draft.of(new Dialogue(
            RecordFile.id("dialogue", SLUG),
            SLUG,
            new Words("Rehearsal", "Репетиция"),
            new Words("A dialogue to try everything in", "Диалог, в котором можно всё попробовать"),
            true,
            List.of()));

    private Rehearsal(LocalDate today) {
        this.today = today;
    }

    static Draft from(LocalDate today) {
        var rehearsal = new Rehearsal(today);
        rehearsal.bodies();
        rehearsal.parties();
        rehearsal.cycle();
        return rehearsal.draft;
    }

    private void bodies() {
        body(
                "ministerial",
                Body.Kind.CONFERENCE,
                new Words("Ministerial Conference", "Министерская конференция"),
                -730);
        body(
                "som",
                Body.Kind.SENIOR_OFFICIALS,
                new Words("Senior Officials' Meeting", "Встреча старших должностных лиц"),
                -730);
        body("drafting-group", Body.Kind.STEERING, new Words("Drafting Group", "Редакционная группа"), -365);
    }

    private void body(String slug, Body.Kind kind, Words name, int since) {
        var body = new Body(
                RecordFile.id("body", SLUG + "/" + slug),
                slug,
                kind,
                name,
                null,
                in(since),
                null,
                null,
                List.of(),
                null,
                List.of());
        draft.bodies().add(new Draft.SeatedBody(body, List.of()));
    }

    private void parties() {
        var all = Gazetteer.english().parties();
        var states = chosen(all.stream().filter(Named::isCountry).toList());
        var organisations =
                chosen(all.stream().filter(named -> !named.isCountry()).toList());
        for (var state : states) says(state, Says.JOINED, -700);
        for (var organisation : organisations) says(organisation, Says.ATTENDED, -90);
        holds(Office.Kind.CHAIR, null, states.getFirst(), -365);
        holds(Office.Kind.CO_CHAIR, null, states.get(1), -365);
        holds(Office.Kind.SECRETARIAT, null, organisations.getFirst(), -700);
        holds(Office.Kind.CHAIR, draft.body("drafting-group"), states.get(2), -365);
    }

    private List<Named> chosen(List<Named> all) {
        var named = all.stream()
                .filter(party -> party.nameOn(today, "en").isPresent())
                .toList();
        var chosen = new ArrayList<Named>();
        for (var at = 0; at < named.size(); at += EVERY) chosen.add(named.get(at));
        return chosen;
    }

    private void says(Named party, Says says, int day) {
        var printed = party.nameOn(today, "en").orElseThrow().text();
        draft.statements()
                .add(new Statement(draft.dialogue().id(), id(party), printed, says, in(day), null, null, List.of()));
    }

    private void holds(Office.Kind office, @Nullable UUID body, Named party, int since) {
        draft.offices()
                .add(new Office(body, office, List.of(id(party)), in(since), null, null, null, false, null, List.of()));
    }

    private void cycle() {
        var knots = List.of(
                knot(new Words("Declaration", "Декларация"), -700),
                knot(new Words("Plan", "План"), -600),
                knot(new Words("Meetings", "Встречи"), -90),
                knot(new Words("Drafts", "Проекты"), -14),
                knot(new Words("Comments close", "Окончание приёма замечаний"), 1),
                knot(new Words("Ministerial Conference", "Министерская конференция"), 60));
        var name = new Words("From one declaration to the next", "От декларации к декларации");
        draft.cycles().add(new Cycle("trial", name, today.minusDays(700), knots));
    }

    private Cycle.Knot knot(Words name, int day) {
        return new Cycle.Knot(name, null, in(day), null, List.of());
    }

    private When in(int days) {
        var day = today.plusDays(days);
        return When.between(day, day);
    }

    private static UUID id(Named party) {
        return RecordFile.id("party", PrintedNames.key(party));
    }
}
