package org.redthread.meetings.summaries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.redthread.web.Language;
import org.redthread.web.Messages;

/// Sentences of the house with pieces of the record in them: a pattern of the message files, filled with pieces where
/// it has places for words, and with numbers where it only chooses a plural.
final class Sentence {

    /// Marks that no text has (Unicode's private use), so that pieces are found again in the filled pattern.
    private static final Pattern MARKED = Pattern.compile("\uE000([0-9]+)\uE001");

    private final Messages messages;
    private final Language language;

    Sentence(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    Language language() {
        return language;
    }

    String phrase(String key, Object... arguments) {
        return messages.say(language, "meetings.summary." + key, arguments);
    }

    /// @param arguments a piece, a list of pieces, or what ICU takes
    List<Piece> of(String key, Object... arguments) {
        var held = new ArrayList<List<Piece>>();
        var filled = new Object[arguments.length];
        for (var at = 0; at < arguments.length; at++)
            filled[at] = switch (arguments[at]) {
                case Piece piece -> hold(List.of(piece), held);
                case List<?> pieces ->
                    hold(pieces.stream().map(Piece.class::cast).toList(), held);
                case Object other -> other;
            };
        return unfold(phrase(key, filled), held);
    }

    /// One, two and three: joined as the language joins them.
    List<Piece> list(List<List<Piece>> items) {
        return joined(items, ", ", phrase("and"));
    }

    /// One; two; three: for items that have commas of their own.
    List<Piece> longList(List<List<Piece>> items) {
        return joined(items, "; ", "; ");
    }

    private static List<Piece> joined(List<List<Piece>> items, String between, String last) {
        var all = new ArrayList<Piece>();
        for (var at = 0; at < items.size(); at++) {
            if (at > 0) all.add(Piece.words(at == items.size() - 1 ? last : between));
            all.addAll(items.get(at));
        }
        return all;
    }

    private static String hold(List<Piece> pieces, List<List<Piece>> held) {
        held.add(pieces);
        return "\uE000" + (held.size() - 1) + "\uE001";
    }

    private static List<Piece> unfold(String filled, List<List<Piece>> held) {
        var pieces = new ArrayList<Piece>();
        var matcher = MARKED.matcher(filled);
        var reached = 0;
        while (matcher.find()) {
            if (matcher.start() > reached) pieces.add(Piece.words(filled.substring(reached, matcher.start())));
            pieces.addAll(held.get(Integer.parseInt(matcher.group(1))));
            reached = matcher.end();
        }
        if (reached < filled.length()) pieces.add(Piece.words(filled.substring(reached)));
        return List.copyOf(pieces);
    }
}
