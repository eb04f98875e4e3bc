package org.redthread.meetings.invitations.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.documents.Draft;
import org.redthread.documents.Visibility;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.invitations.Credentials;
import org.redthread.meetings.invitations.Delegations;
import org.redthread.meetings.invitations.Invitation;
import org.redthread.meetings.invitations.Nominations;
import org.redthread.parties.PartyName;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A party's answer to its invitation, its delegation, and the letter of credentials.
///
/// What is sent here runs in no transaction of the handler: what the noun refuses is taken back whole before the form
/// is shown again with everything that was typed.
@PageController
@Asks("meetings.nominate")
class DelegationController {

    private final Delegations delegations;
    private final Nominations nominations;
    private final Credentials credentials;
    private final DelegationPages pages;
    private final Convenings convenings;
    private final Dialogues dialogues;

    DelegationController(
            Delegations delegations,
            Nominations nominations,
            Credentials credentials,
            DelegationPages pages,
            Convenings convenings,
            Dialogues dialogues) {
        this.delegations = delegations;
        this.nominations = nominations;
        this.credentials = credentials;
        this.pages = pages;
        this.convenings = convenings;
        this.dialogues = dialogues;
    }

    /// @param party its key, `TUR`; without one, the party that the reader speaks for
    /// @param name of a party, for the secretariat, which looks for it so
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/delegation")
    String delegation(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        var convened = meeting(slug, meeting);
        var whose = name.isBlank() ? pages.party(here, convened, party) : pages.called(here, convened, name);
        return pages.show(here, convened, whose, null, name, model);
    }

    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/delegation")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String nominate(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var convened = meeting(slug, meeting);
        var party = pages.party(here, convened, typed.getOrDefault("party", ""));
        if (party == null) return nobody(here, convened, model, response);
        return switch (nominations.nominate(convened, party, typed, here)) {
            case Nominations.Nominated.Done done -> done(here, convened, party, response);
            case Nominations.Nominated.NotDone(var findings) ->
                again(here, convened, party, Form.again(typed, findings, here), model, response);
        };
    }

    /// @param answer `ACCEPTED` or `DECLINED`
    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/delegation/answer")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String answer(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletResponse response) {
        var convened = meeting(slug, meeting);
        var whose = pages.party(here, convened, party);
        var said = Arrays.stream(Invitation.Answer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst();
        if (whose == null || said.isEmpty()) return nobody(here, convened, model, response);
        return switch (nominations.answer(convened, whose, said.get())) {
            case Nominations.Answered.Done done -> done(here, convened, whose, response);
            case Nominations.Answered.NotDone(var findings) ->
                again(here, convened, whose, pages.form(here, convened, whose, findings), model, response);
        };
    }

    @PostMapping("/{language}/{dialogue}/meetings/{meeting}/delegation/credentials")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @Nullable String credentials(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(defaultValue = "") String party,
            @RequestParam @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        var convened = meeting(slug, meeting);
        var whose = pages.party(here, convened, party);
        if (whose == null) return nobody(here, convened, model, response);
        var title = here.say("meetings.delegation.credentials.called", whose.printed(), convened.symbol());
        var letter = new Draft(title, "", here.language().tag(), Visibility.SECRETARIAT, name(file));
        var size = file == null ? 0 : file.getSize();
        var refused = credentials.handIn(convened, whose, letter, size, () -> open(file));
        if (refused.isEmpty()) return done(here, convened, whose, response);
        var findings = new Findings();
        refused.forEach((field, key) -> findings.add(field, key, credentials.largest()));
        return again(here, convened, whose, pages.form(here, convened, whose, findings), model, response);
    }

    private static @Nullable String done(Here here, Convened meeting, PartyName party, HttpServletResponse response) {
        return Sent.seeOther(
                response, here.to(DelegationPages.inside(here, meeting) + "/delegation?party=" + party.key()));
    }

    private String again(
            Here here, Convened meeting, PartyName party, Form form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(here, meeting, party, form, "", model);
    }

    private String nobody(Here here, Convened meeting, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        delegations.own(meeting);
        return pages.show(here, meeting, null, null, "", model);
    }

    private Convened meeting(String dialogue, String meeting) {
        return convenings.get(dialogues.get(dialogue), meeting);
    }

    private static @Nullable String name(@Nullable MultipartFile file) {
        return file == null ? null : file.getOriginalFilename();
    }

    private static InputStream open(@Nullable MultipartFile file) throws IOException {
        return file == null ? InputStream.nullInputStream() : file.getInputStream();
    }
}
