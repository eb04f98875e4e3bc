package org.redthread.profiles.kept.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.profiles.kept.Audience;
import org.redthread.profiles.kept.KeptProfile;
import org.redthread.profiles.kept.KeptProfiles;
import org.redthread.profiles.kept.KeptProfiles.Saving;
import org.redthread.profiles.kept.Team;
import org.redthread.profiles.kept.Tongues;
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

/// One section of a profile that is being written: its words in each language, figures, gaps, whose it is, and whether
/// it is signed.
@PageController
@RequestMapping("/{language}/{dialogue}/profiles/kept/{profile:[0-9a-f-]+}/sections/{part:[A-G]}")
class SectionController {

    private final KeptProfiles profiles;
    private final Team team;
    private final Dialogues dialogues;
    private final Parties parties;

    SectionController(KeptProfiles profiles, Team team, Dialogues dialogues, Parties parties) {
        this.profiles = profiles;
        this.team = team;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// A section as it was asked for.
    private record At(Here here, Dialogue dialogue, KeptProfile profile, String part, Model model) {

        String page() {
            return dialogue.inside() + profile.inside() + "/sections/" + part;
        }
    }

    private At at(Here here, String dialogue, UUID id, String part, Model model) {
        var within = dialogues.get(dialogue);
        var profile = profiles.get(within, id);
        if (profile.parts().stream().noneMatch(one -> one.code().equals(part))) throw new NoSuchPage("page");
        return new At(here, within, profile, part, model);
    }

    /// @param in the language of the words; that of the profile where it is left out
    @GetMapping
    @Asks("profiles.see")
    String section(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID profile,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String in,
            Model model) {
        var at = at(here, dialogue, profile, part, model);
        return page(at, tongue(at, in), Form.fresh(Map.of()), null);
    }

    private static String tongue(At at, String asked) {
        return Tongues.ALL.contains(asked) ? asked : at.profile.language();
    }

    private String page(At at, String language, Form form, KeptProfile.@Nullable Wording overtaken) {
        var section = at.profile.section(at.part);
        var stands = at.profile.wording(at.part, language);
        var typed = new HashMap<>(Map.of(
                "words",
                stands.map(KeptProfile.Wording::words).orElse(""),
                "seen",
                stands.map(words -> String.valueOf(words.version())).orElse("0"),
                "audience",
                section.audience().name(),
                "ministry",
                section.ministry(),
                "account",
                section.account() == null ? "" : section.account().toString()));
        typed.putAll(form.typed());
        if (overtaken != null) typed.put("seen", String.valueOf(overtaken.version()));
        at.model.addAttribute(
                "page",
                new SectionPage(
                        at.here,
                        at.dialogue,
                        at.profile,
                        section,
                        parties
                                .names(List.of(at.profile.partyId()), at.here.language(), at.here.asOf())
                                .values()
                                .stream()
                                .findFirst()
                                .orElseThrow(() -> new NoSuchPage("party")),
                        language,
                        profiles.versions(at.profile, at.part, language),
                        team.of(at.profile),
                        new Form(typed, form.findings()),
                        overtaken));
        return "profiles/kept/section";
    }

    /// Saves the words. Where somebody was faster, they come back beside what stands there, with the difference.
    @PostMapping
    @Asks("profiles.write")
    @Transactional
    @Nullable String save(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID profile,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "false") boolean follows,
            Model model,
            HttpServletResponse response) {
        profiles.requireWrite(dialogues.get(dialogue));
        var at = at(here, dialogue, profile, part, model);
        var language = tongue(at, in);
        var typed = Map.of("words", words, "seen", String.valueOf(seen));
        return switch (profiles.write(at.profile, part, language, words, seen, follows)) {
            case Saving.Saved() -> Sent.seeOther(response, here.to(at.page() + "?in=" + language));
            case Saving.Overtaken(var now) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield page(at, language, Form.fresh(typed), now);
            }
            case Saving.Wrong(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(at, language, Form.again(typed, findings, here), null);
            }
        };
    }

    /// @param deed what is done to the section beside its words
    @PostMapping("/{deed:sign|assign|figures|gaps|out}")
    @Asks("profiles.write")
    @Transactional
    @Nullable String change(
            Here here,
            @PathVariable String dialogue,
            @PathVariable UUID profile,
            @PathVariable String part,
            @PathVariable String deed,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        profiles.requireWrite(dialogues.get(dialogue));
        var at = at(here, dialogue, profile, part, model);
        var findings = changed(at, deed, typed);
        return Sent.answer(
                response,
                findings,
                here.to(at.page()) + "#" + (deed.equals("out") ? "figures" : deed),
                () -> page(at, at.profile.language(), Form.again(typed, findings, here), null));
    }

    private Findings changed(At at, String deed, Map<String, String> typed) {
        return switch (deed) {
            case "sign" -> profiles.sign(at.profile, at.part, number(typed.getOrDefault("signs", "")));
            case "assign" ->
                profiles.assign(
                        at.profile,
                        at.part,
                        audience(typed.getOrDefault("audience", "")),
                        typed.getOrDefault("ministry", "").strip(),
                        typed.getOrDefault("account", ""),
                        team.of(at.profile).stream().map(Correspondent::account).toList());
            case "figures" -> profiles.tell(at.profile, at.part, typed);
            case "gaps" ->
                profiles.lack(
                        at.profile,
                        at.part,
                        typed.getOrDefault("lacks", "").strip(),
                        typed.getOrDefault("because", "").strip(),
                        typed.getOrDefault("remedy", "").strip());
            default -> profiles.takeOut(at.profile, at.part, id(typed.getOrDefault("figure", "")));
        };
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return new UUID(0, 0);
        }
    }

    private static @Nullable Audience audience(String name) {
        return Arrays.stream(Audience.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
