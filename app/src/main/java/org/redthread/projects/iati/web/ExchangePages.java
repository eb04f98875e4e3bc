package org.redthread.projects.iati.web;

import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.iati.Activities;
import org.redthread.projects.iati.Audience;
import org.redthread.projects.iati.Imports;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Draws the page of a dialogue's IATI, for those who look and for whoever's file was refused.
@Component
class ExchangePages {

    private final Activities activities;
    private final Imports imports;

    ExchangePages(Activities activities, Imports imports) {
        this.activities = activities;
        this.imports = imports;
    }

    String show(Here here, Dialogue dialogue, String after, Audience audience, @Nullable String wrong, Model model) {
        model.addAttribute(
                "page",
                new ExchangePage(
                        here,
                        dialogue,
                        activities.counts(dialogue.id()),
                        activities.of(dialogue.id(), after, ExchangePage.SHOWN + 1),
                        imports.mayTake(dialogue),
                        imports.of(dialogue),
                        audience,
                        wrong,
                        imports.largest().toMegabytes()));
        return "projects/iati/exchange";
    }
}
