package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// The parts of a package in which words stand, each with the containers of paragraphs that it has.
final class Stories {

    record Flows(String part, Element root, List<Element> containers) {}

    private Stories() {}

    static List<Flows> of(Package parts) throws Unreadable {
        var document = Story.main(parts);
        var found = new ArrayList<Flows>();
        var body = parts.tree(document).root().child("w:body");
        if (body == null) throw parts.notWord();
        found.add(new Flows(document, parts.tree(document).root(), List.of(body)));
        for (var each : parts.relationships(document)) {
            var part = each.part();
            if (part == null || !parts.has(part)) continue;
            switch (each.type()) {
                case "header", "footer" ->
                    found.add(new Flows(
                            part,
                            parts.tree(part).root(),
                            List.of(parts.tree(part).root())));
                case "footnotes", "endnotes", "comments" ->
                    found.add(new Flows(
                            part,
                            parts.tree(part).root(),
                            parts.tree(part).root().elements()));
                default -> {
                    // No words.
                }
            }
        }
        return found;
    }

    /// Accepts or rejects all that is tracked in all stories, and in the styles.
    ///
    /// @return how many revisions there were
    static int settle(Package parts, View view) throws Unreadable {
        int all = 0;
        for (var story : of(parts)) {
            if (!Clearing.isTracked(story.root())) continue;
            var clearing = new Clearing(view);
            story.containers().forEach(clearing::flow);
            all += clearing.settled();
            parts.changed(story.part());
        }
        var styles = parts.target(Story.main(parts), "styles");
        if (styles != null && Clearing.isTracked(parts.tree(styles).root())) {
            var clearing = new Clearing(view);
            parts.tree(styles).root().each(element -> {
                if (element.name().endsWith("Pr")) clearing.properties(element);
            });
            all += clearing.settled();
            parts.changed(styles);
        }
        return all;
    }
}
