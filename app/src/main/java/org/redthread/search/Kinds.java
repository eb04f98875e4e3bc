package org.redthread.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Findable;
import org.redthread.web.Language;
import org.redthread.web.Messages;
import org.springframework.stereotype.Component;

/// What a kind of thing is called, and how much sooner than another it is what people mean.
@Component
class Kinds {

    /// Where all else is equal the whole comes before its parts.
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("party", 2.0),
            Map.entry("dialogue", 1.4),
            Map.entry("meeting", 1.5),
            Map.entry("text", 1.5),
            Map.entry("body", 1.5),
            Map.entry("plan", 1.4),
            Map.entry("project", 1.4),
            Map.entry("profile", 1.4),
            Map.entry("office", 1.3),
            Map.entry("activity", 0.8),
            Map.entry("goal", 0.7),
            Map.entry("decision", 0.6),
            Map.entry("next-step", 0.6));

    /// More years than these say nothing of a thing.
    private static final int YEARS = 8;

    private final Messages messages;

    Kinds(Messages messages) {
        this.messages = messages;
    }

    Item item(Findable thing) {
        return Item.of(thing, about(thing), WEIGHTS.getOrDefault(thing.kind(), 1.0));
    }

    /// What people call the kind, and when it was: `Meeting 4–5 December 2019 2019`.
    private String about(Findable thing) {
        var language = Language.of(thing.language()).orElse(Language.EN);
        var words = new ArrayList<String>();
        var key = "search.words." + thing.kind();
        if (messages.has(language, key)) words.add(messages.say(language, key));
        days(thing.begins(), thing.ends(), language, words);
        return String.join(" ", words);
    }

    private static void days(
            @Nullable LocalDate begins, @Nullable LocalDate ends, Language language, List<String> words) {
        if (begins == null) return;
        var last = ends == null ? begins : ends;
        if (begins.plusMonths(3).isAfter(last)) words.add(language.span(begins, last));
        if (last.getYear() - begins.getYear() < YEARS)
            IntStream.rangeClosed(begins.getYear(), last.getYear())
                    .mapToObj(String::valueOf)
                    .forEach(words::add);
    }
}
