package org.redthread.texts.silence.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.State;
import org.redthread.texts.silence.Course;
import org.redthread.texts.silence.Silences;
import org.redthread.texts.silence.Terms;
import org.redthread.texts.silence.Weekend;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the page of the silence procedures of a text, in one transaction.
@Component
class SilencePages {

    private final Silences silences;
    private final Course course;
    private final Dialogues dialogues;
    private final Clock clock;

    SilencePages(Silences silences, Course course, Dialogues dialogues, Clock clock) {
        this.silences = silences;
        this.course = course;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    String show(Here here, Dialogue dialogue, Negotiated text, Model model) {
        return draw(here, dialogue, text, null, null, model);
    }

    /// The same with a form that came back.
    @Transactional(readOnly = true)
    String again(Here here, Dialogue dialogue, Negotiated text, Form form, Model model) {
        return draw(here, dialogue, text, form, null, model);
    }

    /// The same with the end as it would be counted now.
    @Transactional(readOnly = true)
    String count(Here here, Dialogue dialogue, Negotiated text, Map<String, String> typed, Model model) {
        var findings = new Findings();
        var terms = Terms.read(typed, clock.instant(), findings);
        return draw(here, dialogue, text, Form.again(typed, findings, here), terms.orElse(null), model);
    }

    private String draw(
            Here here, Dialogue dialogue, Negotiated text, @Nullable Form form, @Nullable Terms counted, Model model) {
        var all = silences.of(text);
        var shown = new HashSet<UUID>();
        all.forEach(silence -> shown.addAll(silence.entitled()));
        var participation = dialogues.participation(dialogue, here.asOf(), here.language(), shown);
        var keeps = silences.mayKeep(dialogue);
        var page = new SilencePage(
                here,
                dialogue,
                text,
                clock.instant(),
                all,
                participation,
                keeps,
                keeps && text.state() == State.CIRCULATED && silences.waitsForRound(text),
                all.isEmpty() ? Set.of() : course.mayBreak(all.getFirst()),
                form == null ? Form.fresh(Map.of()) : form,
                counted);
        model.addAttribute("page", form == null && page.canOpen() ? page.with(proposed(page, text)) : page);
        return "texts/silence/silence";
    }

    /// Ten working days to the evening, all who take part, on the clock of the text.
    private Form proposed(SilencePage page, Negotiated text) {
        var typed = new TreeMap<String, String>();
        page.askable().forEach(name -> typed.put(page.field(name), "on"));
        typed.put("by", "DAYS");
        typed.put("days", "10");
        typed.put("time", "18:00");
        typed.put("zone", text.zone().getId());
        typed.put("weekend", Weekend.SAT_SUN.name());
        return Form.fresh(typed);
    }
}
