package org.redthread.dialogues;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.redthread.web.Language;
import org.redthread.web.Masthead;
import org.redthread.web.Masthead.Choice;
import org.redthread.web.Mastheads;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// The dialogues to choose from, and the places of the one that is open, as the rooms declared them.
@Component
class HeadOfPage implements Mastheads {

    private final Dialogues dialogues;
    private final List<Place> places;
    private final Messages messages;

    HeadOfPage(Dialogues dialogues, List<Place> places, Messages messages) {
        this.dialogues = dialogues;
        this.places =
                places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
        this.messages = messages;
    }

    @Override
    public Masthead at(String path, Language language, LocalDate asOf) {
        var all = dialogues.all();
        var choices = all.stream()
                .map(dialogue -> new Choice(
                        dialogue.name().in(language), dialogue.inside(), within(path, dialogue), dialogue.sample()))
                .toList();
        var open = all.stream().filter(dialogue -> within(path, dialogue)).findFirst();
        return open.map(dialogue -> new Masthead(
                        choices.get(all.indexOf(dialogue)),
                        choices,
                        places(dialogue, path, language, false),
                        places(dialogue, path, language, true)))
                .orElseGet(() -> new Masthead(null, choices, List.of(), List.of()));
    }

    /// Where one stands is always in sight, whatever else is behind the others.
    private List<Choice> places(Dialogue dialogue, String path, Language language, boolean behind) {
        var some = new ArrayList<Choice>();
        for (var place : places) {
            var inside = dialogue.inside() + (place.segment().isEmpty() ? "" : "/" + place.segment());
            var current = path.equals(inside) || !place.segment().isEmpty() && path.startsWith(inside + "/");
            if ((place.behind() && !current) == behind)
                some.add(new Choice(messages.say(language, place.label()), inside, current, dialogue.sample()));
        }
        return some;
    }

    private static boolean within(String path, Dialogue dialogue) {
        return path.equals(dialogue.inside()) || path.startsWith(dialogue.inside() + "/");
    }
}
