package org.redthread.profiles.web;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.profiles.Profile;
import org.redthread.profiles.Profiles;
import org.redthread.profiles.Standings;
import org.redthread.profiles.kept.Edition;
import org.redthread.profiles.kept.KeptProfiles;
import org.redthread.profiles.kept.ProfileCourse;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@PageController
@Asks("profiles.read")
class ProfileController {

    private final Profiles profiles;
    private final Dialogues dialogues;
    private final Parties parties;
    private final ProfileCourse course;
    private final KeptProfiles kept;

    ProfileController(
            Profiles profiles, Dialogues dialogues, Parties parties, ProfileCourse course, KeptProfiles kept) {
        this.course = course;
        this.kept = kept;
        this.profiles = profiles;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping("/{language}/{dialogue}/profiles")
    String list(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var standings = profiles.standings(dialogue.id()).stream()
                .filter(list -> !list.asOf().first().isAfter(here.asOf()))
                .toList();
        var named = profiles.of(dialogue.id()).stream()
                .filter(profile -> profile.published() == null
                        || !profile.published().first().isAfter(here.asOf()))
                .toList();
        var editions = course.editions(dialogue, null);
        var ids = Stream.of(
                        standings.stream()
                                .flatMap(list -> list.entries().stream())
                                .map(Standings.Entry::partyId),
                        named.stream().map(Profile::partyId),
                        editions.stream().map(Edition::partyId))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
        model.addAttribute(
                "page",
                new ProfilesPage(
                        here,
                        dialogue,
                        standings,
                        named,
                        profiles.rules(dialogue.id()),
                        parties.names(ids, here.language(), here.asOf()),
                        editions,
                        kept.maySee(dialogue)));
        return "profiles/list";
    }
}
