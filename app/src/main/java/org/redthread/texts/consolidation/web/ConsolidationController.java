package org.redthread.texts.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.consolidation.Consolidations;
import org.redthread.texts.consolidation.Dispositions;
import org.redthread.texts.consolidation.Ticked;
import org.redthread.texts.consolidation.Told;
import org.redthread.texts.consolidation.web.ConsolidationPages.Address;
import org.redthread.texts.consolidation.web.ConsolidationPages.Deed;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What all proposed in a round, laid together, and what becomes of it.
@Controller
@RequestMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/consolidation")
class ConsolidationController {

    private final Consolidations consolidations;
    private final Dispositions dispositions;
    private final ConsolidationPages pages;
    private final Told told;

    ConsolidationController(
            Consolidations consolidations, Dispositions dispositions, ConsolidationPages pages, Told told) {
        this.consolidations = consolidations;
        this.dispositions = dispositions;
        this.pages = pages;
        this.told = told;
    }

    /// @param asked see [View]
    @GetMapping
    @Asks("consolidation.read")
    String page(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String negotiation,
            @PathVariable("round") int round,
            @RequestParam Map<String, String> asked,
            Model model) {
        return pages.show(new Address(here, dialogue, negotiation, round), asked, model);
    }

    /// One disposition for all that is ticked.
    @PostMapping("/rulings")
    @Asks("consolidation.rule")
    @Nullable String rule(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String negotiation,
            @PathVariable("round") int round,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "tick", required = false) @Nullable List<String> ticks,
            Model model,
            HttpServletResponse response) {
        var ticked = ticked(ticks);
        return answer(
                new Address(here, dialogue, negotiation, round),
                consolidations::requireRule,
                typed,
                ticked,
                held -> failed(dispositions.rule(held, ticked, typed, here.language())),
                model,
                response);
    }

    /// The Chair settles what is ticked as the secretariat proposes it.
    @PostMapping("/rulings/confirm")
    @Asks("consolidation.settle")
    @Nullable String confirm(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String negotiation,
            @PathVariable("round") int round,
            @RequestParam(name = "tick", required = false) @Nullable List<String> ticks,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var ticked = ticked(ticks);
        var address = new Address(here, dialogue, negotiation, round);
        Deed confirming = held -> failed(dispositions.confirm(held, ticked, here.language()));
        return answer(address, consolidations::requireSettle, typed, ticked, confirming, model, response);
    }

    /// @param one the tick of the change that becomes open again
    @PostMapping("/rulings/undo")
    @Asks("consolidation.rule")
    @Nullable String undo(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String negotiation,
            @PathVariable("round") int round,
            @RequestParam(defaultValue = "") String one,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        var reopened = Ticked.of(one.isEmpty() ? List.of() : List.of(one));
        Deed reopening = held -> failed(dispositions.reopen(held, reopened, here.language()));
        return answer(
                new Address(here, dialogue, negotiation, round),
                consolidations::requireRule,
                typed,
                Ticked.of(List.of()),
                reopening,
                model,
                response);
    }

    private @Nullable String answer(
            Address address,
            Consumer<Dialogue> permission,
            Map<String, String> typed,
            Ticked ticked,
            Deed deed,
            Model model,
            HttpServletResponse response) {
        var again = pages.act(address, permission, typed, ticked.keys(), deed, model);
        if (again.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again.get();
        }
        told.tell(pages.found(address).round());
        return Sent.seeOther(response, pages.found(address).to(View.of(typed).query()));
    }

    private static Optional<org.redthread.web.Findings> failed(Dispositions.Outcome outcome) {
        return switch (outcome) {
            case Dispositions.Outcome.Done _ -> Optional.empty();
            case Dispositions.Outcome.NotDone(var findings) -> Optional.of(findings);
        };
    }

    private static Ticked ticked(@Nullable List<String> ticks) {
        return Ticked.of(ticks == null ? List.of() : ticks);
    }
}
