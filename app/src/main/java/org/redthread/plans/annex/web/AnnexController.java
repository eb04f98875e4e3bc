package org.redthread.plans.annex.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.plans.annex.Annexes;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The annex of a plan as it comes to on the reader's day, and its issues.
@PageController
@RequestMapping("/{language}/{dialogue}/plans/{plan}")
class AnnexController {

    private static final String NUMBER = "{number:[0-9]+}";

    private final Annexes annexes;
    private final Dialogues dialogues;

    AnnexController(Annexes annexes, Dialogues dialogues) {
        this.annexes = annexes;
        this.dialogues = dialogues;
    }

    /// @param same whether it was to be issued and says what the newest issue says
    @GetMapping("/annex")
    @Asks("annex.read")
    String now(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @RequestParam(defaultValue = "false") boolean same,
            Model model) {
        model.addAttribute("page", page(here, dialogue, plan, null, same));
        return "plans/annex/annex";
    }

    @GetMapping("/annex/" + NUMBER)
    @Asks("annex.read")
    String issued(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @PathVariable int number,
            Model model) {
        model.addAttribute("page", page(here, dialogue, plan, number, false));
        return "plans/annex/annex";
    }

    /// @param format `xlsx`, `csv` or `docx`
    @GetMapping("/annex.{format}")
    @Asks("annex.read")
    void print(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, dialogue, plan, null, false);
        new AnnexFile(plan + "-annex", page.prints()).send(format, here, response);
    }

    /// @param format `xlsx`, `csv` or `docx`
    @GetMapping("/annex/" + NUMBER + ".{format}")
    @Asks("annex.read")
    void printIssue(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String plan,
            @PathVariable int number,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        var page = page(here, dialogue, plan, number, false);
        new AnnexFile(plan + "-annex-" + number, page.prints()).send(format, here, response);
    }

    private AnnexPage page(Here here, String slug, String plan, @Nullable Integer number, boolean same) {
        var dialogue = dialogues.get(slug);
        return new AnnexPage(here, dialogue, plan, annexes.find(dialogue, plan, number, here), same);
    }

    @PostMapping("/annex")
    @Asks("annex.issue")
    @Transactional
    @Nullable String issue(Here here, @PathVariable String dialogue, @PathVariable String plan, HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var issued = annexes.issue(within, plan, here);
        var inside = within.inside() + "/plans/" + plan + "/annex";
        return Sent.seeOther(response, here.to(inside + (issued ? "" : "?same=true") + "#issues"));
    }
}
