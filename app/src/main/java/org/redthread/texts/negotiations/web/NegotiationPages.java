package org.redthread.texts.negotiations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.texts.Dossier;
import org.redthread.texts.Texts;
import org.redthread.texts.negotiations.Door;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Draws the list of negotiated texts, the page of one and the form that begins one, each in one transaction.
@Component
class NegotiationPages {

    private final Negotiations negotiations;
    private final Texts texts;
    private final List<Door.Opens> doors;
    private final Clock clock;

    NegotiationPages(Negotiations negotiations, Texts texts, List<Door.Opens> doors, Clock clock) {
        this.negotiations = negotiations;
        this.texts = texts;
        this.doors = doors;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    String show(Here here, Dialogue dialogue, Negotiated text, boolean faster, Model model) {
        return show(here, dialogue, text, Form.fresh(Map.of("language", text.language())), faster, model);
    }

    @Transactional(readOnly = true)
    String show(Here here, Dialogue dialogue, Negotiated text, Form form, boolean faster, Model model) {
        var keeps = negotiations.mayKeep(dialogue);
        var open = doors.stream()
                .flatMap(opens -> opens.of(text, dialogue, here).stream())
                .sorted(Comparator.comparingInt(Door::order))
                .toList();
        model.addAttribute(
                "page",
                new NegotiationPage(
                        here,
                        dialogue,
                        text,
                        clock.instant(),
                        open,
                        keeps ? negotiations.moves(text) : Set.of(),
                        keeps,
                        form,
                        faster,
                        before(dialogue, text)));
        return "texts/negotiations/negotiation";
    }

    private Form.@Nullable Choice before(Dialogue dialogue, Negotiated text) {
        if (text.followsId() == null) return null;
        return negotiations
                .before(text)
                .map(before -> new Form.Choice(dialogue.inside() + before.inside(), before.title()))
                .or(() -> texts.of(dialogue.id(), LocalDate.MAX).stream()
                        .map(Dossier::text)
                        .filter(before -> before.id().equals(text.followsId()))
                        .map(before -> new Form.Choice(dialogue.inside() + "/texts/" + before.slug(), before.title()))
                        .findFirst())
                .orElse(null);
    }

    @Transactional(readOnly = true)
    String list(Here here, Dialogue dialogue, Model model) {
        model.addAttribute(
                "page",
                new NegotiationsPage(
                        here, dialogue, negotiations.of(dialogue), negotiations.mayKeep(dialogue), clock.instant()));
        return "texts/negotiations/list";
    }

    @Transactional(readOnly = true)
    String form(Here here, Dialogue dialogue, Form form, Model model) {
        var recorded = Stream.concat(
                        negotiations.of(dialogue).stream()
                                .map(text -> new Form.Choice(text.id().toString(), text.title())),
                        texts.of(dialogue.id(), LocalDate.MAX).stream()
                                .map(dossier -> new Form.Choice(
                                        dossier.text().id().toString(),
                                        dossier.text().title())))
                .toList();
        model.addAttribute("page", new BeginPage(here, dialogue, form, recorded));
        return "texts/negotiations/new";
    }
}
