package org.redthread.profiles.kept.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.parties.Party;
import org.redthread.parties.PartyName;
import org.redthread.profiles.Profile;
import org.redthread.profiles.kept.KeptProfile;
import org.redthread.profiles.kept.KeptProfiles;
import org.redthread.profiles.kept.ProfileCourse;
import org.redthread.profiles.kept.State;
import org.redthread.profiles.kept.Template;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Profiles that are being written: all that the reader may see, one of them, and its way on.
@PageController
@RequestMapping("/{language}/{dialogue}/profiles/kept")
class KeptProfileController {

    private static final String ONE = "/{profile:[0-9a-f-]+}";

    private final KeptProfiles profiles;
    private final ProfileCourse course;
    private final Dialogues dialogues;
    private final Parties parties;

    KeptProfileController(KeptProfiles profiles, ProfileCourse course, Dialogues dialogues, Parties parties) {
        this.profiles = profiles;
        this.course = course;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping
    @Asks("profiles.see")
    String all(Here here, @PathVariable String dialogue, Model model) {
        return list(here, dialogues.get(dialogue), Form.fresh(Map.of("kind", "LIGHT", "tongue", "en")), model);
    }

    private String list(Here here, Dialogue dialogue, Form form, Model model) {
        var kept = profiles.of(dialogue);
        var takes = dialogues.participation(dialogue, here.asOf(), here.language()).names().values().stream()
                .filter(name -> profiles.mayOpen(dialogue, name.party()))
                .sorted(PartyName.ALPHABETICAL)
                .toList();
        var ids = new HashSet<>(kept.stream().map(KeptProfile::partyId).toList());
        model.addAttribute(
                "page",
                new KeptListPage(here, dialogue, kept, parties.names(ids, here.language(), here.asOf()), takes, form));
        return "profiles/kept/list";
    }

    @PostMapping
    @Asks("profiles.open")
    @Transactional
    @Nullable String open(
            Here here,
            @PathVariable String dialogue,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String describes,
            @RequestParam(defaultValue = "") String tongue,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var typed = Map.of("party", party, "kind", kind, "describes", describes, "tongue", tongue);
        return answer(
                here,
                within,
                profiles.open(within, known(here, within, party), kind(kind), describes.strip(), tongue, false),
                findings -> list(here, within, Form.again(typed, findings, here), model),
                response);
    }

    private interface Again {
        String with(Findings findings);
    }

    private static @Nullable String answer(
            Here here, Dialogue dialogue, KeptProfiles.Opening opening, Again again, HttpServletResponse response) {
        return switch (opening) {
            case KeptProfiles.Opening.Opened(var profile) ->
                Sent.seeOther(response, here.to(dialogue.inside() + profile.inside()));
            case KeptProfiles.Opening.NotOpened(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again.with(findings);
            }
        };
    }

    /// Only who takes part in the dialogue has a profile in it.
    private @Nullable Party known(Here here, Dialogue dialogue, String key) {
        var takesPart = dialogues.participation(dialogue, here.asOf(), here.language()).names().values().stream()
                .anyMatch(name -> name.key().equals(key));
        return takesPart ? parties.get(key) : null;
    }

    private static Profile.@Nullable Kind kind(String name) {
        return Template.kinds().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GetMapping(ONE)
    @Asks("profiles.see")
    String one(Here here, @PathVariable String dialogue, @PathVariable UUID profile, Model model) {
        var within = dialogues.get(dialogue);
        return page(here, within, profiles.get(within, profile), Form.fresh(Map.of()), model);
    }

    private String page(Here here, Dialogue dialogue, KeptProfile profile, Form form, Model model) {
        model.addAttribute(
                "page",
                new KeptPage(
                        here,
                        dialogue,
                        profile,
                        name(here, profile.partyId()),
                        course.editions(profile),
                        List.of(State.SUBMITTED, State.IN_PREPARATION, State.ENDORSED).stream()
                                .filter(to -> course.may(profile, to))
                                .toList(),
                        form));
        return "profiles/kept/profile";
    }

    private PartyName name(Here here, UUID party) {
        return Optional.ofNullable(parties.names(List.of(party), here.language(), here.asOf())
                        .get(party))
                .orElseThrow(() -> new NoSuchPage("party"));
    }

    /// @param act what its country does with it
    @PostMapping(ONE + "/{act:submit|back|endorse|forward}")
    @Asks("profiles.write")
    @Transactional
    @Nullable String move(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID profile,
            @PathVariable String act,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        profiles.requireWrite(within);
        var found = profiles.get(within, profile);
        if (act.equals("forward"))
            return answer(
                    here,
                    within,
                    profiles.rollForward(found),
                    findings -> page(here, within, found, Form.again(Map.of(), findings, here), model),
                    response);
        var findings = act.equals("submit")
                ? course.submit(found, version)
                : act.equals("back") ? course.takeBack(found, version) : course.endorse(found, version);
        return Sent.answer(
                response,
                findings,
                here.to(within.inside() + found.inside()),
                () -> page(here, within, found, Form.again(Map.of(), findings, here), model));
    }
}
