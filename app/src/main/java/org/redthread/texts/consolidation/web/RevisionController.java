package org.redthread.texts.consolidation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.texts.consolidation.Consolidation;
import org.redthread.texts.consolidation.Consolidations;
import org.redthread.texts.consolidation.Revisions;
import org.redthread.texts.consolidation.web.ConsolidationPages.Address;
import org.redthread.web.Here;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Makes the next revision of what was settled in a round, and takes it back.
@Controller
@RequestMapping("/{language}/{dialogue}/negotiations/{negotiation}/rounds/{round}/consolidation/revision")
@Asks("consolidation.revise")
class RevisionController {

    private final Consolidations consolidations;
    private final Revisions revisions;
    private final ConsolidationPages pages;

    RevisionController(Consolidations consolidations, Revisions revisions, ConsolidationPages pages) {
        this.consolidations = consolidations;
        this.revisions = revisions;
        this.pages = pages;
    }

    /// @param early ticked where it is meant before the deadline of the round
    @PostMapping
    @Nullable String make(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String negotiation,
            @PathVariable("round") int round,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "false") boolean early,
            Model model,
            HttpServletResponse response) {
        return answer(
                new Address(here, dialogue, negotiation, round),
                typed,
                held -> revisions.next(held, early),
                model,
                response);
    }

    @PostMapping("/undo")
    @Nullable String takeBack(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("negotiation") String negotiation,
            @PathVariable("round") int round,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        return answer(new Address(here, dialogue, negotiation, round), typed, revisions::takeBack, model, response);
    }

    private @Nullable String answer(
            Address address,
            Map<String, String> typed,
            Function<Consolidation, Revisions.Outcome> deed,
            Model model,
            HttpServletResponse response) {
        var again = pages.act(
                address,
                consolidations::requireRevise,
                typed,
                Set.of(),
                held -> switch (deed.apply(held)) {
                    case Revisions.Outcome.Done _ -> Optional.empty();
                    case Revisions.Outcome.NotDone(var findings) -> Optional.of(findings);
                },
                model);
        if (again.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again.get();
        }
        return Sent.seeOther(response, pages.found(address).to("#revision"));
    }
}
