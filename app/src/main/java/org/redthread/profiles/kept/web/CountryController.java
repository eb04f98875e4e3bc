package org.redthread.profiles.kept.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.redthread.access.Asks;
import org.redthread.atlas.Countries;
import org.redthread.atlas.CountryMaps;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.profiles.Profiles;
import org.redthread.profiles.kept.ProfileCourse;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The profiles of one country in a dialogue: what the record tells, what was published in this house, and what is
/// empty.
@PageController
@Asks("profiles.read-editions")
@RequestMapping("/{language}/{dialogue}/profiles/{party:[A-Z0-9]+}")
class CountryController {

    private final Profiles profiles;
    private final ProfileCourse course;
    private final Dialogues dialogues;
    private final Parties parties;
    private final Countries countries;
    private final CountryMaps maps;

    CountryController(
            Profiles profiles,
            ProfileCourse course,
            Dialogues dialogues,
            Parties parties,
            Countries countries,
            CountryMaps maps) {
        this.profiles = profiles;
        this.course = course;
        this.dialogues = dialogues;
        this.parties = parties;
        this.countries = countries;
        this.maps = maps;
    }

    @GetMapping
    String country(Here here, @PathVariable String dialogue, @PathVariable String party, Model model) {
        model.addAttribute("page", page(here, dialogue, party, false));
        return "profiles/kept/country";
    }

    /// @param drawn whether the map is drawn too, which only a paper needs
    private CountryPage page(Here here, String slug, String key, boolean drawn) {
        var dialogue = dialogues.get(slug);
        var party = parties.get(key);
        var standings = profiles.standings(dialogue.id()).stream()
                .filter(list -> !list.asOf().first().isAfter(here.asOf()))
                .filter(list -> list.entries().stream()
                        .anyMatch(entry -> entry.partyId().equals(party.id())))
                .toList();
        var recorded = profiles.of(dialogue.id()).stream()
                .filter(profile -> profile.partyId().equals(party.id()))
                .filter(profile -> profile.published() == null
                        || !profile.published().first().isAfter(here.asOf()))
                .toList();
        var editions = course.editions(dialogue, party.id());
        if (standings.isEmpty() && recorded.isEmpty() && editions.isEmpty()) throw new NoSuchPage("page");
        var name = Objects.requireNonNull(parties.name(party, here.language(), here.asOf()));
        var international = International.of(here, countries, party.key());
        if (drawn && !international.none()) international = international.drawn(maps.of(here, slug, party.key()));
        return new CountryPage(here, dialogue, name, standings, recorded, editions, international);
    }

    /// @param format `docx` or `pdf`
    @GetMapping("/profile.{format}")
    void print(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String party,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, dialogue, party, true);
        EditionController.send(page.paper(), page.name().key() + "-profile", format, response);
    }
}
