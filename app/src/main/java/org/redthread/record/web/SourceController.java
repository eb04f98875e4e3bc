package org.redthread.record.web;

import java.util.stream.Collectors;
import org.redthread.access.Asks;
import org.redthread.record.Claim;
import org.redthread.record.Claims;
import org.redthread.record.Contradictions;
import org.redthread.record.Source;
import org.redthread.record.Sources;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@PageController
@Asks("record.read")
class SourceController {

    private final Sources sources;
    private final Claims claims;
    private final Contradictions contradictions;

    SourceController(Sources sources, Claims claims, Contradictions contradictions) {
        this.sources = sources;
        this.claims = claims;
        this.contradictions = contradictions;
    }

    @GetMapping("/{language}/sources")
    String sources(Here here, Model model) {
        var all = sources.all();
        var seeds = all.stream().filter(Source::seed).toList();
        var pages = all.stream().filter(source -> !source.seed()).toList();
        model.addAttribute("page", new SourcesPage(here, seeds, pages, sources.notFound()));
        return "record/sources";
    }

    @GetMapping("/{language}/sources/{source}")
    String source(Here here, @PathVariable("source") String key, Model model) {
        var source = sources.get(key);
        var claimed = claims.of(source);
        var subjects = sources.things(claimed.stream().map(Claim::subject).collect(Collectors.toSet()));
        model.addAttribute(
                "page",
                new SourcePage(here, source, sources.citing(key), claimed, subjects, contradictions.of(source)));
        return "record/source";
    }
}
