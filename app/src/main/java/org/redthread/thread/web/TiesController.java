package org.redthread.thread.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.thread.HandTies;
import org.redthread.web.Form;
import org.redthread.web.Here;
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

/// Tying a knot to another by hand, and untying it.
@PageController
@RequestMapping("/{language}/thread/{kind}/{knot}/ties")
@Asks("thread.tie")
class TiesController {

    private final HandTies ties;

    TiesController(HandTies ties) {
        this.ties = ties;
    }

    /// @param asked what is looked for, `among` and `words`; or what was chosen, `other`
    @GetMapping
    String form(
            Here here,
            @PathVariable String kind,
            @PathVariable UUID knot,
            @RequestParam Map<String, String> asked,
            Model model) {
        var form = Form.fresh(Map.of("other", asked.getOrDefault("other", ""), "circle", "DIALOGUE"));
        return show(here, kind, knot, form, asked, model);
    }

    @PostMapping
    @Transactional
    @Nullable String tie(
            Here here,
            @PathVariable String kind,
            @PathVariable UUID knot,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var stand = Address.knot(kind, knot);
        return switch (ties.tie(stand, typed, here)) {
            case HandTies.Outcome.Tied() -> Sent.seeOther(response, here.to(stand.inside() + "/ties"));
            case HandTies.Outcome.NotTied(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(here, kind, knot, Form.again(typed, findings, here), Map.of(), model);
            }
        };
    }

    @PostMapping("/{link}/untie")
    @Transactional
    @Nullable String untie(
            Here here,
            @PathVariable String kind,
            @PathVariable UUID knot,
            @PathVariable UUID link,
            HttpServletResponse response) {
        var stand = Address.knot(kind, knot);
        ties.untie(stand, link, here);
        return Sent.seeOther(response, here.to(stand.inside() + "/ties"));
    }

    private String show(Here here, String kind, UUID knot, Form form, Map<String, String> asked, Model model) {
        var stand = ties.at(Address.knot(kind, knot), here);
        var among = asked.getOrDefault("among", "");
        var words = asked.getOrDefault("words", "");
        var found = ties.named(stand, among, words, here);
        model.addAttribute("page", new Tying(here, stand).page(form, among, words, found));
        return "thread/ties";
    }
}
