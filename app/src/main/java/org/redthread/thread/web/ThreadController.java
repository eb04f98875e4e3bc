package org.redthread.thread.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.office.Printer;
import org.redthread.thread.HandTies;
import org.redthread.thread.Threads;
import org.redthread.thread.Trace;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@PageController
@Asks("thread.read")
class ThreadController {

    private final Threads threads;
    private final HandTies ties;
    private final BaseAddress base;

    ThreadController(Threads threads, HandTies ties, BaseAddress base) {
        this.threads = threads;
        this.ties = ties;
        this.base = base;
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
        model.addAttribute("page", page(here, kind, knot, Address.asked(by, upAfter, downAfter)));
        return "thread/knot";
    }

    /// The same as a paper.
    ///
    /// @param as how it leaves the house: `docx`, `pdf` or `html`
    @GetMapping("/{language}/thread/{kind}/{knot}/brief")
    ResponseEntity<byte[]> brief(
            Here here,
            @PathVariable String kind,
            @PathVariable UUID knot,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "pdf") String as)
            throws IOException {
        var printer = Printer.of(as).orElseThrow(() -> new UnreadableAddress("as", as));
        var paper = new Brief(page(here, kind, knot, Address.asked(by, 0, 0)), base).paper();
        var out = new ByteArrayOutputStream();
        printer.print(paper, out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(printer.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kind + "-" + here.asOf() + "." + printer.extension())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(out.toByteArray());
    }

    private KnotPage page(Here here, String kind, UUID knot, Trace.Asked asked) {
        var stand = Address.knot(kind, knot);
        var trace = threads.trace(stand, asked, here).orElseThrow(() -> new NoSuchPage("page"));
        return new Telling(here, stand, asked).page(trace, ties.may(trace.stand(), here));
    }
}
