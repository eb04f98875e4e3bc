package org.redthread.thread.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.access.Asks;
import org.redthread.thread.Knot;
import org.redthread.thread.Strand;
import org.redthread.thread.Threads;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@PageController
@Asks("thread.read")
class ThreadController {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,30}");

    private final Threads threads;

    ThreadController(Threads threads) {
        this.threads = threads;
    }

    @GetMapping("/{language}/thread/{kind}/{knot}")
    String knot(Here here, @PathVariable String kind, @PathVariable UUID knot, Model model) {
        if (!KIND.matcher(kind).matches()) throw new NoSuchPage("page");
        var stand = new Knot(kind, knot);
        var told = threads.told(stand, here).orElseThrow(() -> new NoSuchPage("page"));
        var strands = threads.strands(stand, here);
        model.addAttribute(
                "page",
                new KnotPage(
                        here,
                        told.label(),
                        kindName(here, kind),
                        told.inside(),
                        lines(here, strands, true),
                        lines(here, strands, false)));
        return "thread/knot";
    }

    private static List<KnotPage.StrandLine> lines(Here here, List<Strand> strands, boolean up) {
        return strands.stream()
                .filter(strand -> strand.up() == up)
                .map(strand -> line(here, strand))
                .toList();
    }

    private static KnotPage.StrandLine line(Here here, Strand strand) {
        var direction = strand.forwards() ? "thread.forth." : "thread.back.";
        return new KnotPage.StrandLine(
                here.say(direction + strand.kind().name()),
                strand.told().label(),
                kindName(here, strand.knot().kind()),
                "/thread/" + strand.knot().kind() + "/" + strand.knot().id(),
                period(here, strand),
                strand.sources(),
                strand.setBy());
    }

    private static String period(Here here, Strand strand) {
        var since = strand.since();
        var until = strand.until();
        if (since == null) return until == null ? "" : here.say("thread.until", here.day(until));
        return until == null ? here.say("thread.since", here.day(since)) : here.span(since, until);
    }

    /// Kinds of knots are an open list: one without a word of its own is called a thing.
    private static String kindName(Here here, String kind) {
        var key = "thread.kind." + kind;
        return here.say(here.messages().has(here.language(), key) ? key : "thread.kind");
    }
}
