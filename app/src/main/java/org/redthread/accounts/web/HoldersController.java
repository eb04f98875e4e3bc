package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.accounts.Appointments;
import org.redthread.accounts.Holder;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.record.RecordFile;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Asks("accounts.keep")
class HoldersController {

    private final Appointments appointments;
    private final Parties parties;
    private final Clock clock;

    HoldersController(Appointments appointments, Parties parties, Clock clock) {
        this.appointments = appointments;
        this.parties = parties;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/{language}/{dialogue}/accounts")
    String all(Here here, @PathVariable("dialogue") String dialogue, Model page) {
        var fresh = Form.fresh(Map.of("since", here.today().toString(), "role", "FOCAL_POINT"));
        return show(here, dialogue, fresh, null, page);
    }

    @PostMapping("/{language}/{dialogue}/accounts")
    @Nullable String appoint(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var wrong = appointments.appoint(RecordFile.id("dialogue", dialogue), typed);
        if (wrong.isEmpty()) return Sent.seeOther(response, here.to("/" + dialogue + "/accounts"));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var shown = new HashMap<>(typed);
        shown.remove("password");
        return show(here, dialogue, Form.again(shown, wrong.get(), here), null, page);
    }

    @PostMapping("/{language}/{dialogue}/accounts/{mandate}/end")
    @Nullable String end(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("mandate") UUID mandate,
            Model page,
            HttpServletResponse response) {
        var wrong = appointments.dismiss(RecordFile.id("dialogue", dialogue), mandate);
        if (wrong.isEmpty()) return Sent.seeOther(response, here.to("/" + dialogue + "/accounts"));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(
                here,
                dialogue,
                Form.fresh(Map.of()),
                wrong.get().sentences(here).get(""),
                page);
    }

    private String show(Here here, String dialogue, Form form, @Nullable String refused, Model page) {
        here.needsDialogue();
        var holders = appointments.in(RecordFile.id("dialogue", dialogue), here.language());
        var held = holders.stream()
                .map(Holder::party)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = parties.names(held, here.language(), here.asOf());
        var lines = holders.stream()
                .map(holder -> line(here, holder, names.get(holder.party())))
                .toList();
        page.addAttribute(
                "page", new HoldersPage(here, "/" + dialogue + "/accounts", lines, form, Roles.choices(here), refused));
        return "accounts/holders";
    }

    private HoldersPage.Line line(Here here, Holder holder, @Nullable PartyName party) {
        var until = holder.until();
        var period = until == null
                ? here.say("accounts.mandate.since", day(here, holder.since()))
                : here.say("accounts.mandate.period", day(here, holder.since()), day(here, until));
        return new HoldersPage.Line(
                holder.mandate(),
                holder.name(),
                holder.address(),
                here.say(holder.draftsOnly() ? "accounts.drafter" : "accounts.role." + holder.role()),
                party == null ? null : party.printed(),
                period,
                holder.hasEnded(clock.instant()),
                holder.account().equals(here.reader().account()));
    }

    private static String day(Here here, Instant moment) {
        return here.day(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
