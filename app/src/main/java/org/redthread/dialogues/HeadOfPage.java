package org.redthread.dialogues;

import java.time.LocalDate;
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
        return open.map(dialogue ->
                        new Masthead(choices.get(all.indexOf(dialogue)), choices, places(dialogue, path, language)))
                .orElseGet(() -> new Masthead(null, choices, List.of()));
    }

    private List<Choice> places(Dialogue dialogue, String path, Language language) {
        return places.stream()
                .map(place -> {
                    var inside = dialogue.inside() + (place.segment().isEmpty() ? "" : "/" + place.segment());
                    var current = place.segment().isEmpty()
                            ? path.equals(inside)
                            : path.equals(inside) || path.startsWith(inside + "/");
                    return new Choice(messages.say(language, place.label()), inside, current, dialogue.sample());
                })
                .toList();
    }

    private static boolean within(String path, Dialogue dialogue) {
        return path.equals(dialogue.inside()) || path.startsWith(dialogue.inside() + "/");
    }
}
