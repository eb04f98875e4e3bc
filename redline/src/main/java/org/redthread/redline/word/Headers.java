package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// What the headers and footers of a document say and show, to tell whether somebody wrote in them.
///
/// What a field shows (a page's number, a date) is of the moment, so its instruction stands for it.
final class Headers {

    private final Side side;
    private final StringBuilder said = new StringBuilder();
    private int fields;

    private Headers(Side side) {
        this.side = side;
    }

    /// A string for each header and footer that holds anything, with tracked changes accepted; sorted, since Word
    /// numbers such parts anew.
    static List<String> of(Package parts) throws Unreadable {
        var all = new ArrayList<String>();
        for (var each : parts.relationships(Story.main(parts))) {
            var part = each.part();
            if (part == null || !parts.has(part) || !each.type().matches("header|footer")) continue;
            var headers = new Headers(new Side(parts, part));
            headers.walk(parts.tree(part).root());
            if (!headers.said.toString().isBlank()) all.add(headers.said.toString());
        }
        return all.stream().sorted().distinct().toList();
    }

    private void walk(Element container) {
        for (var child : container.elements()) {
            switch (child.name()) {
                case "w:t" -> {
                    if (fields == 0) said.append(child.text());
                }
                case "w:instrText" -> said.append(child.text());
                case "w:fldChar" -> {
                    var type = child.attribute("w:fldCharType", "");
                    if (type.equals("begin")) fields++;
                    if (type.equals("end") && fields > 0) fields--;
                }
                case "w:fldSimple" -> said.append(child.attribute("w:instr", ""));
                case "w:drawing", "w:pict", "w:object" -> said.append(side.digest(child));
                case "w:del", "w:moveFrom" -> {
                    // Not what it says now.
                }
                case "w:p" -> {
                    walk(child);
                    said.append('\n');
                }
                default -> walk(child);
            }
        }
    }
}
