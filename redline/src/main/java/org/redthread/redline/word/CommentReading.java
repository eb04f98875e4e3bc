package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.text.Comment;
import org.redthread.redline.text.Identity;
import org.redthread.redline.xml.Element;

/// Finds where comments hang. A range that ends in a later block is cut at the end of the block it begins in.
final class CommentReading {

    private static final class Range {
        @Nullable Identity at;

        int from;
        int to = -1;
    }

    private final Story story;
    private final Map<String, Range> ranges = new LinkedHashMap<>();
    private final List<Range> unplaced = new ArrayList<>();

    CommentReading(Story story) {
        this.story = story;
    }

    void marker(Element marker) {
        marker(marker, 0);
    }

    /// @param at the UTF-16 index in the wording being read
    void marker(Element marker, int at) {
        var id = marker.attribute("w:id", "");
        switch (marker.name()) {
            case "w:commentRangeStart" -> open(id, at);
            case "w:commentRangeEnd", "w:commentReference" -> {
                var range = ranges.get(id);
                if (range == null) range = open(id, at);
                if (range.at == null && range.to < 0) range.to = at;
            }
            default -> {
                // Bookmarks and the like say nothing about comments.
            }
        }
    }

    private Range open(String id, int at) {
        var range = new Range();
        range.from = at;
        ranges.put(id, range);
        unplaced.add(range);
        return range;
    }

    /// The block that all ranges opened since the last one lie in.
    void placed(Identity id) {
        for (var range : unplaced) range.at = id;
        unplaced.clear();
    }

    List<Comment> found() {
        var root = story.comments;
        if (root == null) return List.of();
        var all = new ArrayList<Comment>();
        var byParagraph = new HashMap<String, String>();
        for (var comment : root.elements("w:comment"))
            for (var paragraph : comment.elements("w:p"))
                byParagraph.put(paragraph.attribute(Identities.NAME, ""), comment.attribute("w:id", ""));
        var threads = new HashMap<String, Element>();
        if (story.commentsExtended != null)
            for (var each : story.commentsExtended.elements("w15:commentEx")) {
                var id = byParagraph.get(each.attribute("w15:paraId", ""));
                if (id != null) threads.put(id, each);
            }
        for (var comment : root.elements("w:comment")) {
            var id = comment.attribute("w:id", "");
            var range = ranges.get(id);
            var thread = threads.get(id);
            var answers = thread == null ? null : byParagraph.get(thread.attribute("w15:paraIdParent", ""));
            if (range == null && answers != null) range = ranges.get(answers);
            all.add(new Comment(
                    id,
                    comment.attribute("w:author", ""),
                    comment.attribute("w:initials", ""),
                    Authored.date(comment),
                    range == null || range.at == null ? new Identity("nowhere") : range.at,
                    range == null ? 0 : range.from,
                    range == null ? 0 : Math.max(range.to, range.from),
                    words(comment),
                    answers,
                    thread != null && thread.attribute("w15:done", "0").equals("1")));
        }
        return List.copyOf(all);
    }

    private static String words(Element comment) {
        var lines = new ArrayList<String>();
        for (var paragraph : comment.elements("w:p")) {
            var line = new StringBuilder();
            for (var text : paragraph.all("w:t")) line.append(text.text());
            lines.add(line.toString());
        }
        return String.join("\n", lines);
    }
}
