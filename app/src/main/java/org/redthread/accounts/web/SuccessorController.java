package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.access.Role;
import org.redthread.accounts.HeldMandate;
import org.redthread.accounts.Holder;
import org.redthread.accounts.Place;
import org.redthread.accounts.Successions;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Handing a mandate over: one's own, or as a secretariat any of the dialogue.
@Controller
class SuccessorController {

    private static final String OWN = "/account/successor";

    private final Successions successions;
    private final Parties parties;

    SuccessorController(Successions successions, Parties parties) {
        this.successions = successions;
        this.parties = parties;
    }

    @Asks("accounts.own")
    @Transactional(readOnly = true)
    @GetMapping("/{language}/account/successor")
    String own(Here here, @RequestParam(defaultValue = "") String mandate, Model model) {
        return show(here, OWN, choices(here, successions.own()), fresh(here, mandate), model);
    }

    @Asks("accounts.own")
    @PostMapping("/{language}/account/successor")
    @Nullable String handOver(Here here, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var chosen = successions.own().stream()
                .filter(mine -> mine.id().toString().equals(typed.get("mandate")))
                .findFirst();
        var findings = chosen.flatMap(mine -> place(here, mine.dialogue())
                        .map(place ->
                                successions.handOver(place, mine.id(), typed).orElseGet(Findings::new)))
                .orElseGet(SuccessorController::none);
        return Sent.answer(
                response,
                findings,
                here.to("/account"),
                () -> show(here, OWN, choices(here, successions.own()), Form.again(typed, findings, here), model));
    }

    @Asks("accounts.keep")
    @Transactional(readOnly = true)
    @GetMapping("/{language}/{dialogue}/accounts/successor")
    String kept(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @RequestParam(defaultValue = "") String mandate,
            Model model) {
        var place = Places.of(here, dialogue);
        return show(here, inside(place), kept(here, place), fresh(here, mandate), model);
    }

    @Asks("accounts.keep")
    @PostMapping("/{language}/{dialogue}/accounts/successor")
    @Nullable String handOver(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var place = Places.of(here, dialogue);
        var findings = successions.in(place.id(), here.language()).stream()
                .filter(held -> held.mandate().toString().equals(typed.get("mandate")))
                .findFirst()
                .map(held -> successions.handOver(place, held.mandate(), typed).orElseGet(Findings::new))
                .orElseGet(SuccessorController::none);
        return Sent.answer(
                response,
                findings,
                here.to("/" + dialogue + "/accounts"),
                () -> show(here, inside(place), kept(here, place), Form.again(typed, findings, here), model));
    }

    private static Findings none() {
        return new Findings().add("mandate", "accounts.successor.not");
    }

    private static Form fresh(Here here, String mandate) {
        return Form.fresh(Map.of("mandate", mandate, "language", here.language().tag()));
    }

    private static String inside(Place place) {
        return "/" + place.slug() + "/accounts/successor";
    }

    private static String show(Here here, String inside, List<Form.Choice> mandates, Form form, Model model) {
        model.addAttribute("page", new SuccessorPage(here, inside, form, mandates, AskPage.languages(here)));
        return "accounts/successor";
    }

    private static Optional<Place> place(Here here, UUID dialogue) {
        return here.masthead().dialogues().stream()
                .map(choice -> new Place(choice.inside().substring(1), choice.label()))
                .filter(place -> place.id().equals(dialogue))
                .findFirst();
    }

    private List<Form.Choice> choices(Here here, List<HeldMandate> mine) {
        var names = names(here, mine.stream().map(HeldMandate::party));
        return mine.stream()
                .map(held -> new Form.Choice(
                        held.id().toString(),
                        String.join(
                                ", ",
                                said(
                                        here,
                                        held.role(),
                                        names.get(held.party()),
                                        place(here, held.dialogue())
                                                .map(Place::label)
                                                .orElse("")))))
                .toList();
    }

    private List<Form.Choice> kept(Here here, Place place) {
        var held = successions.in(place.id(), here.language());
        var names = names(here, held.stream().map(Holder::party));
        return held.stream()
                .map(one -> new Form.Choice(
                        one.mandate().toString(),
                        String.join(", ", said(here, one.role(), names.get(one.party()), one.address()))))
                .toList();
    }

    private Map<UUID, PartyName> names(Here here, Stream<@Nullable UUID> held) {
        return parties.names(held.filter(Objects::nonNull).distinct().toList(), here.language(), here.asOf());
    }

    private static List<String> said(Here here, Role role, @Nullable PartyName party, String more) {
        var said = new ArrayList<>(List.of(here.say("accounts.role." + role)));
        if (party != null) said.add(party.printed());
        if (!more.isEmpty()) said.add(more);
        return said;
    }
}
