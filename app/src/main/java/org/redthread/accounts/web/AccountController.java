package org.redthread.accounts.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.access.Role;
import org.redthread.accounts.Accounts;
import org.redthread.accounts.HeldMandate;
import org.redthread.ledger.Entry;
import org.redthread.ledger.Ledger;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.RecordFile;
import org.redthread.web.Here;
import org.redthread.web.Masthead;
import org.redthread.web.PageController;
import org.redthread.web.Workplace;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@PageController
class AccountController {

    private final Accounts accounts;
    private final Parties parties;
    private final Ledger ledger;
    private final List<Workplace> workplaces;
    private final Clock clock;

    AccountController(Accounts accounts, Parties parties, Ledger ledger, List<Workplace> workplaces, Clock clock) {
        this.accounts = accounts;
        this.parties = parties;
        this.ledger = ledger;
        this.workplaces = workplaces.stream()
                .sorted(Comparator.comparingInt(Workplace::order))
                .toList();
        this.clock = clock;
    }

    @Asks("accounts.own")
    @GetMapping("/{language}/account")
    String mine(Here here, Model model) {
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
        model.addAttribute("page", new AccountPage(here, mandates, entries));
        return "accounts/account";
    }

    private AccountPage.MandateLine line(Here here, HeldMandate mandate, @Nullable PartyName party) {
        var dialogue = dialogue(here, mandate.dialogue());
        var inForce = mandate.inForceAt(clock.instant());
        return new AccountPage.MandateLine(
                here.say("accounts.role." + mandate.role().name()),
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
