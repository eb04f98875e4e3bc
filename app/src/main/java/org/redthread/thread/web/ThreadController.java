package org.redthread.thread.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.thread.Threads;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("thread.read")
class ThreadController {

    private final Threads threads;

    ThreadController(Threads threads) {
        this.threads = threads;
    }

    /// @param by the only kind of link to follow, in small letters: `part-of`
    @GetMapping("/{language}/thread/{kind}/{knot}")
    String knot(
            Here here,
            @PathVariable String kind,
            @PathVariable UUID knot,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(name = "up-after", defaultValue = "0") int upAfter,
            @RequestParam(name = "down-after", defaultValue = "0") int downAfter,
            Model model) {
        var stand = Address.knot(kind, knot);
        var asked = Address.asked(by, upAfter, downAfter);
        var trace = threads.trace(stand, asked, here).orElseThrow(() -> new NoSuchPage("page"));
        model.addAttribute("page", new Telling(here, stand, asked).page(trace));
        return "thread/knot";
    }
}
