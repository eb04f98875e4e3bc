package org.redthread.thread.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.record.When;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Threads;
import org.redthread.thread.Told;
import org.redthread.thread.Trace;
import org.redthread.web.NoSuchPage;
import org.redthread.web.Standpoint;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The thread as programs follow it.
@ApiController
@Asks("thread.read")
class ThreadApi {

    private final Threads threads;
    private final Standpoint standpoint;

    ThreadApi(Threads threads, Standpoint standpoint) {
        this.threads = threads;
        this.standpoint = standpoint;
    }

    /// @param href of the knot's own trace
    /// @param inside the address of its page, without the language
    record KnotAnswer(
            String kind,
            String id,
            String label,
            @Nullable String within,
            @Nullable When when,
            String inside,
            String href) {

        static KnotAnswer of(Knot knot, Told told, Asking asking) {
            return new KnotAnswer(
                    knot.kind(),
                    knot.id().toString(),
                    told.label(),
                    told.within(),
                    told.when(),
                    told.inside(),
                    asking.href("/threads/" + knot.kind() + "/" + knot.id()));
        }
    }

    /// @param forwards whether the link is read from the knot before it to this one
    /// @param again whether the knot stands elsewhere in this direction, with what hangs on it
    record StepAnswer(
            LinkKind link,
            boolean forwards,
            KnotAnswer knot,
            @Nullable String note,
            boolean inferred,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            List<String> sources,
            boolean again,
            BranchAnswer on) {

        static StepAnswer of(Trace.Step step, Asking asking) {
            var strand = step.strand();
            return new StepAnswer(
                    strand.kind(),
                    strand.forwards(),
                    KnotAnswer.of(strand.knot(), strand.told(), asking),
                    strand.note(),
                    strand.inferred(),
                    strand.since(),
                    strand.until(),
                    strand.sources(),
                    step.again(),
                    BranchAnswer.of(step.on(), asking));
        }
    }

    /// @param more whether more hangs there than is told
    record BranchAnswer(List<StepAnswer> steps, boolean more) {

        static BranchAnswer of(Trace.Branch branch, Asking asking) {
            return new BranchAnswer(
                    branch.steps().stream()
                            .map(step -> StepAnswer.of(step, asking))
                            .toList(),
                    branch.more());
        }
    }

    record TraceAnswer(LocalDate asOf, KnotAnswer knot, BranchAnswer up, BranchAnswer down) {}

    @GetMapping("/threads/{kind}/{knot}")
    @Tells("The thread followed from one knot, up to the reasons and down to what was done, as of a day.")
    TraceAnswer trace(
            Asking asking,
            @PathVariable("kind") String kind,
            @PathVariable("knot") UUID knot,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "up-after", defaultValue = "0") int upAfter,
            @RequestParam(name = "down-after", defaultValue = "0") int downAfter) {
        var stand = Address.knot(kind, knot);
        var asked = Address.asked(by, upAfter, downAfter);
        var here = standpoint.at(stand.inside(), asking.language(), asking.asOf());
        var trace = threads.trace(stand, asked, here).orElseThrow(() -> new NoSuchPage("page"));
        return new TraceAnswer(
                asking.asOf(),
                KnotAnswer.of(stand, trace.stand(), asking),
                BranchAnswer.of(trace.up(), asking),
                BranchAnswer.of(trace.down(), asking));
    }
}
