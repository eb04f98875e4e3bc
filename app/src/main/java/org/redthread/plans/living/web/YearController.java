package org.redthread.plans.living.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.Front;
import org.redthread.meetings.Meetings;
import org.redthread.plans.living.LivingPlans;
import org.redthread.plans.living.PlanVersions;
import org.redthread.record.When;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The calendar of the year that a plan brings.
@PageController
@Asks("living.read")
class YearController {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private final LivingPlans plans;
    private final PlanVersions versions;
    private final LivingPages pages;
    private final Meetings meetings;
    private final Dialogues dialogues;

    YearController(
            LivingPlans plans, PlanVersions versions, LivingPages pages, Meetings meetings, Dialogues dialogues) {
        this.plans = plans;
        this.versions = versions;
        this.pages = pages;
        this.meetings = meetings;
        this.dialogues = dialogues;
    }

    /// @param year without one, the year that comes
    @GetMapping("/{language}/{dialogue}/plans/{plan}/calendar")
    String year(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("plan") String address,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var asked = year == null ? here.asOf().getYear() + 1 : year;
        if (asked < EARLIEST || asked > LATEST) throw new UnreadableAddress("year", String.valueOf(asked));
        var dialogue = dialogues.get(slug);
        var read = pages.asOf(here, plans.get(dialogue, address)).orElseThrow(() -> new NoSuchPage("plan"));
        var plan = read.version() == null ? read.front() : versions.frozen(read.version());
        var names = new Said(here, pages.names(here, plan));
        var entries = Stream.concat(
                        meetings.of(dialogue.id()).stream()
                                .map(Front::meeting)
                                .flatMap(meeting -> Stream.ofNullable(meeting.held())
                                        .map(held -> new YearPage.Entry(
                                                held,
                                                true,
                                                meeting.label().in(here.language()),
                                                dialogue.inside() + "/meetings/" + meeting.slug(),
                                                meeting.town()))),
                        plan.undertakings().stream()
                                .flatMap(each -> each.occurrences().stream()
                                        .map(when -> new YearPage.Entry(
                                                when,
                                                false,
                                                each.title(),
                                                dialogue.inside() + plan.inside() + "#activity-" + each.place(),
                                                each.hosts().isEmpty() ? null : names.parts(each.hosts())))))
                .filter(entry -> touches(entry.when(), asked))
                .toList();
        model.addAttribute("page", new YearPage(here, dialogue, plan, asked, entries));
        return "plans/living/year";
    }

    private static boolean touches(When when, int year) {
        return when.first().getYear() <= year && when.last().getYear() >= year;
    }
}
