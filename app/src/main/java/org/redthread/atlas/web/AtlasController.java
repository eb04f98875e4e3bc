package org.redthread.atlas.web;

import java.util.Map;
import org.redthread.access.Asks;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The atlas of a dialogue: all countries, one country, two countries, and whose figures they are.
@PageController
@RequestMapping("/{language}/{dialogue}/atlas")
@Asks("atlas.read")
class AtlasController {

    private final Readings readings;

    AtlasController(Readings readings) {
        this.readings = readings;
    }

    /// A country chosen in the form leads to its page.
    @GetMapping
    String all(Here here, @PathVariable String dialogue, @RequestParam Map<String, String> asked, Model model) {
        var chosen = asked.getOrDefault("country", "");
        if (chosen.matches("[A-Z]{3}"))
            return "redirect:"
                    + here.to("/" + dialogue + "/atlas/" + chosen
                            + Question.read(asked, here).same(here));
        model.addAttribute("page", readings.world(here, dialogue, Question.read(asked, here)));
        return "atlas/atlas";
    }

    @GetMapping("/{country:[A-Z]+}")
    String country(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String country,
            @RequestParam Map<String, String> asked,
            Model model) {
        model.addAttribute(
                "page", new CountryPage(readings.country(here, dialogue, country, Question.read(asked, here))));
        return "atlas/country";
    }

    /// The map alone, for a page that changes it without being loaded anew.
    @GetMapping("/{country:[A-Z]+}/map")
    String map(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String country,
            @RequestParam Map<String, String> asked,
            Model model) {
        model.addAttribute("page", new CountryPage(readings.map(here, dialogue, country, Question.read(asked, here))));
        return "atlas/_map";
    }

    @GetMapping("/{country:[A-Z]+}/{other:[A-Z]+}")
    String pair(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String country,
            @PathVariable String other,
            @RequestParam Map<String, String> asked,
            Model model) {
        model.addAttribute("page", readings.pair(here, dialogue, country, other, Question.read(asked, here)));
        return "atlas/pair";
    }

    @GetMapping("/data")
    String data(Here here, @PathVariable String dialogue, Model model) {
        model.addAttribute("page", readings.holdings(here, dialogue));
        return "atlas/data";
    }
}
