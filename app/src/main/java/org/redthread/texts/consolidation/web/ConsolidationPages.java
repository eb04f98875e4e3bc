package org.redthread.texts.consolidation.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.texts.Spoken;
import org.redthread.texts.consolidation.Consolidation;
import org.redthread.texts.consolidation.Consolidations;
import org.redthread.texts.consolidation.Places;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.rounds.Round;
import org.redthread.texts.rounds.Rounds;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Finds the round that an address names, does something with its consolidation, and draws it; each in one transaction.
@Component
class ConsolidationPages {

    private final Dialogues dialogues;
    private final Negotiations negotiations;
    private final Rounds rounds;
    private final Consolidations consolidations;
    private final Clock clock;

    ConsolidationPages(
            Dialogues dialogues, Negotiations negotiations, Rounds rounds, Consolidations consolidations, Clock clock) {
        this.dialogues = dialogues;
        this.negotiations = negotiations;
        this.rounds = rounds;
        this.consolidations = consolidations;
        this.clock = clock;
    }

    /// A round as its address names it.
    record Address(Here here, String dialogue, String negotiation, int round) {}

    /// A round that was found.
    record Found(Here here, Dialogue dialogue, Negotiated text, Round round) {

        String to(String query) {
            return here.to(dialogue.inside() + round.inside(text) + "/consolidation" + query);
        }
    }

    /// Something done with a consolidation that nobody else touches meanwhile.
    interface Deed {

        /// @return what is wrong; empty where it was done
        Optional<Findings> on(Consolidation held);
    }

    /// @throws org.redthread.web.NoSuchPage where the reader may know of no such round
    Found found(Address address) {
        var dialogue = dialogues.get(address.dialogue());
        var text = negotiations.get(dialogue, address.negotiation());
        return new Found(address.here(), dialogue, text, rounds.get(text, address.round()));
    }

    @Transactional(readOnly = true)
    String show(Address address, Map<String, String> asked, Model model) {
        consolidations.requireRead(dialogues.get(address.dialogue()));
        var found = found(address);
        var here = found.here();
        var consolidation = consolidations.of(found.text(), found.round(), here.language(), here.asOf());
        return draw(found, consolidation, View.of(asked), Form.fresh(Map.of()), Set.of(), model);
    }

    /// @param permission asked for before anything is looked up
    /// @param typed what the form held
    /// @param ticked keys of the changes that were chosen in it
    /// @return empty where it was done, else the page with everything typed and what is wrong
    @Transactional
    Optional<String> act(
            Address address,
            Consumer<Dialogue> permission,
            Map<String, String> typed,
            Set<String> ticked,
            Deed deed,
            Model model) {
        permission.accept(dialogues.get(address.dialogue()));
        var found = found(address);
        var here = found.here();
        var held = consolidations.held(found.text(), found.round(), here.language(), here.asOf());
        return deed.on(held)
                .map(findings -> draw(found, held, View.of(typed), Form.again(typed, findings, here), ticked, model));
    }

    private String draw(
            Found found, Consolidation consolidation, View view, Form form, Set<String> ticked, Model model) {
        var places = view.chosen(consolidation, Places.of(consolidation, Spoken.by(found.here())));
        var page = new ConsolidationPage(
                found.here(),
                found.dialogue(),
                consolidation,
                view.within(places.size()),
                places,
                form,
                ticked,
                consolidations.mayRule(found.dialogue()),
                consolidations.maySettle(found.dialogue()),
                consolidation.round().takesAt(clock.instant()));
        model.addAttribute("page", page);
        return "texts/consolidation/consolidation";
    }
}
