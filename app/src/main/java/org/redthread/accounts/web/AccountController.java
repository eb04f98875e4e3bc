package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.HeldMandate;
import org.redthread.accounts.OwnChoice;
import org.redthread.ledger.Entry;
import org.redthread.ledger.Ledger;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.RecordFile;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Masthead;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.redthread.web.Workplace;
import org.redthread.web.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
class AccountController {

    private final Accounts accounts;
    private final Parties parties;
    private final Ledger ledger;
    private final List<Workplace> workplaces;
    private final List<OwnChoice> choices;
    private final Clock clock;

    AccountController(
            Accounts accounts,
            Parties parties,
            Ledger ledger,
            List<Workplace> workplaces,
            List<OwnChoice> choices,
            Clock clock) {
        this.accounts = accounts;
        this.parties = parties;
        this.ledger = ledger;
        this.workplaces = workplaces.stream()
                .sorted(Comparator.comparingInt(Workplace::order))
                .toList();
        this.choices = List.copyOf(choices);
        this.clock = clock;
    }

    @Asks("accounts.own")
    @GetMapping("/{language}/account")
    String mine(Here here, Model model) {
        var zone = here.reader().zone();
        return show(here, Form.fresh(Map.of("zone", zone == null ? "" : zone.getId())), model);
    }

    /// @param zone IANA name of the clock; empty for none
    @Asks("accounts.own")
    @PostMapping("/{language}/account/clock")
    @Transactional
    @Nullable String choose(Here here, @RequestParam(defaultValue = "") String zone, Model model, HttpServletResponse response) {
        var chosen = Zones.known(zone);
        if (zone.isEmpty() || chosen.isPresent()) {
            accounts.choose(chosen.orElse(null));
            return Sent.seeOther(response, here.to("/account") + "#clock");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var findings = new Findings().add("zone", "accounts.clock.unknown");
        return show(here, Form.again(Map.of("zone", ""), findings, here), model);
    }

    private String show(Here here, Form form, Model model) {
        var mine = accounts.mine();
        var held = mine.stream()
                .map(HeldMandate::party)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = parties.names(held, here.language(), here.asOf());
        var mandates = mine.stream()
                .map(mandate -> line(here, mandate, names.get(mandate.party())))
                .toList();
        var entries = ledger.mine().stream().map(entry -> line(here, entry)).toList();
        var offered = choices.stream().flatMap(room -> room.of(here).stream()).toList();
        model.addAttribute("page", new AccountPage(here, mandates, form, zones(here), offered, entries));
        return "accounts/account";
    }

    private List<Form.Choice> zones(Here here) {
        var zones = new ArrayList<>(List.of(new Form.Choice("", here.say("accounts.clock.none"))));
        zones.addAll(Zones.choices(here.reader().zone(), here.language(), clock.instant()));
        return zones;
    }

    private AccountPage.MandateLine line(Here here, HeldMandate mandate, @Nullable PartyName party) {
        var dialogue = dialogue(here, mandate.dialogue());
        var inForce = mandate.inForceAt(clock.instant());
        return new AccountPage.MandateLine(
                here.say(mandate.draftsOnly() ? "accounts.drafter" : "accounts.role." + mandate.role()),
                dialogue.map(Masthead.Choice::label).orElse(null),
                dialogue.map(Masthead.Choice::inside).orElse(null),
                party == null ? null : party.text() + (party.sign() == null ? "" : party.sign()),
                day(here, mandate.since()),
                mandate.until() == null ? null : day(here, mandate.until()),
                inForce,
                dialogue.filter(there -> inForce)
                        .map(there -> places(here, mandate.role(), there.inside()))
                        .orElse(List.of()));
    }

    private List<AccountPage.PlaceLine> places(Here here, Role role, String dialogue) {
        return workplaces.stream()
                .filter(place -> place.isOpenTo(role))
                .map(place -> new AccountPage.PlaceLine(here.say(place.label()), place.inside(dialogue)))
                .toList();
    }

    private static Optional<Masthead.Choice> dialogue(Here here, UUID id) {
        return here.masthead().dialogues().stream()
                .filter(choice ->
                        RecordFile.id("dialogue", choice.inside().substring(1)).equals(id))
                .findFirst();
    }

    private static AccountPage.EntryLine line(Here here, Entry entry) {
        return new AccountPage.EntryLine(entry.at().toString(), here.moment(entry.at()), here.say(entry.sentence()));
    }

    private static String day(Here here, Instant moment) {
        return here.day(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
