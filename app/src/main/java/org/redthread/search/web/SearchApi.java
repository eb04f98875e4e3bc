package org.redthread.search.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.search.Found;
import org.redthread.search.Question;
import org.redthread.search.Searching;
import org.redthread.web.Standpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The one box, for programs.
@ApiController
@Asks("search.read")
class SearchApi {

    private final Searching searching;
    private final Standpoint standpoint;

    SearchApi(Searching searching, Standpoint standpoint) {
        this.searching = searching;
        this.standpoint = standpoint;
    }

    /// @param says a place of its text, or the names, that hold the words; null where its title does
    record HitAnswer(
            String kind,
            String title,
            @Nullable String language,
            @Nullable String within,
            @Nullable String when,
            @Nullable String says,
            String address) {

        static HitAnswer of(SearchPage.Line line) {
            return new HitAnswer(
                    line.kind(),
                    line.title().plain(),
                    line.language(),
                    line.within(),
                    line.days(),
                    line.says() == null ? null : line.says().plain(),
                    line.address());
        }
    }

    /// @param many of the kind among all that was found
    record KindAnswer(String kind, int many) {}

    /// @param total at least so many where `more`
    record SearchAnswer(
            Found.How how,
            int total,
            boolean more,
            int page,
            List<KindAnswer> kinds,
            List<HitAnswer> items,
            List<String> near) {}

    @GetMapping("/search")
    @Tells("What holds the words q, in any of its languages, the best first: twenty a page.")
    SearchAnswer search(
            Asking asking,
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "dialogue", required = false) @Nullable UUID dialogue,
            @RequestParam(name = "party", required = false) @Nullable UUID party,
            @RequestParam(name = "year", required = false) @Nullable String year,
            @RequestParam(name = "page", defaultValue = "1") int number) {
        var here = standpoint.at("/search", asking.language(), asking.asOf());
        var question = Question.of(
                asked,
                SearchController.empty(kind),
                dialogue,
                party,
                SearchController.year(year),
                SearchController.page(number));
        var page = SearchPage.of(here, question, searching.find(question, here));
        return new SearchAnswer(
                page.found().how(),
                page.found().many(),
                page.found().capped(),
                number,
                page.found().kinds().entrySet().stream()
                        .map(each -> new KindAnswer(each.getKey(), each.getValue()))
                        .toList(),
                page.lines().stream().map(HitAnswer::of).toList(),
                page.found().near());
    }
}
