package org.redthread.meetings.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redthread.meetings.floor.Noted;

/// What a person decided over a drafted summary: what is left out, who is not named, and what is added by hand.
///
/// @param byKey decisions over single passages
/// @param additions in the order in which they were made
/// @param figures that an addition may quote, `{countries}`, so that they are counted anew whenever they are shown
record Choices(Map<String, Choice> byKey, List<Addition> additions, Map<String, Piece> figures) {

    static final Choices NONE = new Choices(Map.of(), List.of(), Map.of());

    private static final Pattern QUOTED = Pattern.compile("\\{([a-z-]{1,40})}");

    boolean attributes(Noted note) {
        if (note.party() == null) return false;
        var choice = byKey.get("note/" + note.id());
        return choice == null ? note.attributed() : choice.attributed();
    }

    /// The passages with what a person decided over them.
    List<Passage> over(List<Passage> drafted) {
        var all = new ArrayList<Passage>();
        for (var passage : drafted) {
            var choice = byKey.get(passage.key());
            all.add(choice == null ? passage : passage.leftOut(choice.leftOut()));
            for (var addition : additions) if (addition.after().equals(passage.key())) all.add(passage(addition));
        }
        for (var addition : additions) if (addition.after().isEmpty()) all.add(passage(addition));
        return List.copyOf(all);
    }

    /// Additions and decisions that hang on something that is no longer recorded, and figures quoted that there are
    /// none of: what must be mended before anybody approves.
    List<String> lost(List<Passage> drafted) {
        var keys = drafted.stream().map(Passage::key).collect(Collectors.toSet());
        var lost = new ArrayList<String>();
        for (var addition : additions) {
            if (!addition.after().isEmpty() && !keys.contains(addition.after())) lost.add(addition.text());
            else if (!unknown(addition).isEmpty()) lost.add(addition.text());
        }
        return lost;
    }

    private Set<String> unknown(Addition addition) {
        return QUOTED.matcher(addition.text())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !figures.containsKey(name))
                .collect(Collectors.toSet());
    }

    private Passage passage(Addition addition) {
        return new Passage(
                "addition/" + addition.id(), addition.place(), pieces(addition.text()), false, true, false, null);
    }

    private List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        Matcher quoted = QUOTED.matcher(text);
        var reached = 0;
        while (quoted.find()) {
            var figure = figures.get(quoted.group(1));
            if (figure == null) continue;
            if (quoted.start() > reached) pieces.add(Piece.words(text.substring(reached, quoted.start())));
            pieces.add(figure);
            reached = quoted.end();
        }
        if (reached < text.length()) pieces.add(Piece.words(text.substring(reached)));
        return List.copyOf(pieces);
    }
}
