package org.redthread.plans.annex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.annex.Annexes;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.UnreadableAddress;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What became different in an annex since an issue or since a day.
@PageController
@RequestMapping("/{language}/{dialogue}/plans/{plan}/annex")
@Asks("annex.read")
class AnnexChangesController {

    private final Annexes annexes;
    private final Dialogues dialogues;

    AnnexChangesController(Annexes annexes, Dialogues dialogues) {
        this.annexes = annexes;
        this.dialogues = dialogues;
    }

    /// @param since the day that it is compared with
    /// @param issue the number that it is compared with, where no day is given
    @GetMapping("/changes")
    String changes(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(required = false) @Nullable Integer issue,
            Model model) {
        model.addAttribute("page", page(here, dialogue, plan, since, issue));
        return "plans/annex/changes";
    }

    private AnnexChangesPage page(Here here, String slug, String plan, String since, @Nullable Integer issue) {
        var dialogue = dialogues.get(slug);
        return new AnnexChangesPage(here, dialogue, plan, annexes.compare(dialogue, plan, day(since), issue, here));
    }

    private static @Nullable LocalDate day(String since) {
        if (since.isBlank()) return null;
        try {
            return LocalDate.parse(since);
        } catch (DateTimeException e) {
            throw new UnreadableAddress("since", since);
        }
    }

    /// @param format `xlsx`, `csv` or `docx`
    @GetMapping("/changes.{format}")
    void print(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(required = false) @Nullable Integer issue,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, dialogue, plan, since, issue);
        new AnnexFile(plan + "-annex-changes", page.prints()).send(format, here, response);
    }
}
