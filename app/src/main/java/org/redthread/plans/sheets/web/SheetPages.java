package org.redthread.plans.sheets.web;

import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.sheets.Sheets;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the page of a plan's table, when it is asked for and when a file was refused.
@Component
@Transactional(readOnly = true)
class SheetPages {

    private final Sheets sheets;

    SheetPages(Sheets sheets) {
        this.sheets = sheets;
    }

    /// @param wrong why a file was refused; null where none was
    String show(Here here, Dialogue dialogue, LivingPlan plan, @Nullable String wrong, Model model) {
        model.addAttribute(
                "page", new SheetPage(here, dialogue, plan, sheets.mayTake(plan), sheets.waiting(plan), wrong));
        return "plans/sheets/sheet";
    }
}
