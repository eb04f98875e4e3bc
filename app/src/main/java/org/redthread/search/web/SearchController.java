package org.redthread.search.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.search.Question;
import org.redthread.search.Searching;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("search.read")
class SearchController {

    /// As many as are found at most.
    static final int MOST_PAGES = 50;

    private final Searching searching;

    SearchController(Searching searching) {
        this.searching = searching;
    }

    /// @param asked the words; a longer question than people remember is cut
    /// @param year in four digits; empty where the field was left so
    @GetMapping("/{language}/search")
    String search(
            Here here,
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID dialogue,
            @RequestParam(required = false) @Nullable UUID party,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Model model) {
        var question = Question.of(asked, empty(kind), dialogue, party, year(year), page(number));
        model.addAttribute("page", SearchPage.of(here, question, searching.find(question, here)));
        return "search/search";
    }

    static int page(int number) {
        if (number < 1 || number > MOST_PAGES) throw new UnreadableAddress("page", String.valueOf(number));
        return number;
    }

    static @Nullable String empty(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }

    static @Nullable Integer year(@Nullable String typed) {
        var year = empty(typed);
        if (year == null) return null;
        if (!year.strip().matches("[12][0-9]{3}")) throw new UnreadableAddress("year", year);
        return Integer.valueOf(year.strip());
    }
}
