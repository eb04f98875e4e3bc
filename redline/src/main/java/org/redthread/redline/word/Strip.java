package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.diff.Words;
import org.redthread.redline.xml.Element;

/// A paragraph laid flat: one string in which whatever is no text is one character, the pieces that say how each
/// stretch looks, the words to compare, and the markers that stand between characters.
///
/// A field is one thing when it begins and ends in the paragraph: its instruction and result go together. So is
/// an equation and a drawing; a drawing with text boxes is known by all but their words, which are compared by
/// themselves.
final class Strip {

    /// Begin and end of comments and bookmarks, which take no room.
    record Marker(int at, Element element) {}

    final StringBuilder text = new StringBuilder();
    final List<Piece> pieces = new ArrayList<>();
    final List<Marker> markers = new ArrayList<>();
    private int next;
    private Words.@Nullable Cut cut;
    private final List<String> keys = new ArrayList<>();
    private final Side side;
    private final Set<String> shared;

    /// @param shared signs of content controls that both paragraphs have; others are compared as one thing
    Strip(Element paragraph, Side side, Set<String> shared) {
        this.side = side;
        this.shared = shared;
        inline(paragraph, List.of());
    }

    private void inline(Element container, List<Piece.Wrapper> wrappers) {
        var children = container.elements();
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            switch (child.name()) {
                case "w:pPr", "w:proofErr", "w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr" -> {
                    // Form, or Word's own hints.
                }
                case "w:r" -> {
                    int end = Fields.end(children, i);
                    if (end > i) {
                        var nodes = children.subList(i, end + 1);
                        thing(nodes, false, properties(child), "field " + Fields.key(nodes, side), wrappers);
                        i = end;
                    } else run(child, wrappers);
                }
                case "w:hyperlink" -> inline(child, more(wrappers, child, link(child)));
                case "w:smartTag", "w:customXml", "w:dir", "w:bdo" ->
                    inline(child, more(wrappers, child, Digest.canonical(child.shell())));
                case "w:fldSimple" ->
                    thing(List.of(child), false, null, "field " + Fields.key(Fields.complex(child), side), wrappers);
                case "w:sdt" -> control(child, wrappers);
                case "m:oMath", "m:oMathPara" -> thing(List.of(child), false, null, side.digest(child), wrappers);
                default -> markers.add(new Marker(text.length(), child));
            }
        }
    }

    private String link(Element link) {
        var target = link.attribute("r:id");
        return "link " + (target == null ? "" : side.sign(target)) + "#" + link.attribute("w:anchor", "");
    }

    private static List<Piece.Wrapper> more(List<Piece.Wrapper> wrappers, Element element, String sign) {
        var all = new ArrayList<>(wrappers);
        all.add(new Piece.Wrapper(element, sign));
        return List.copyOf(all);
    }

    private void control(Element control, List<Piece.Wrapper> wrappers) {
        var sign = sign(control);
        var content = control.child("w:sdtContent");
        if (content != null && shared.contains(sign)) inline(content, more(wrappers, control, sign));
        else thing(List.of(control), false, null, side.digest(control), wrappers);
    }

    /// What a content control is, whatever stands in it.
    static String sign(Element control) {
        var properties = control.child("w:sdtPr");
        if (properties == null) return "control";
        var own = properties.copy();
        own.remove("w:id");
        own.remove("w:rPr");
        own.remove("w:showingPlcHdr");
        return "control " + Digest.canonical(own);
    }

    private static @Nullable Element properties(Element run) {
        return run.child("w:rPr");
    }

    private void run(Element run, List<Piece.Wrapper> wrappers) {
        var properties = properties(run);
        for (var child : run.elements()) {
            switch (child.name()) {
                case "w:rPr", "w:lastRenderedPageBreak" -> {
                    // Form, or Word's own hints.
                }
                case "w:t" -> text(child.text(), properties, wrappers);
                case "w:commentReference" -> markers.add(new Marker(text.length(), new Element("w:r").add(child)));
                default -> thing(List.of(child), true, properties, key(child), wrappers);
            }
        }
    }

    private String key(Element child) {
        return switch (child.name()) {
            case "w:footnoteReference", "w:endnoteReference" -> child.name();
            case "w:drawing", "w:pict", "w:object", "mc:AlternateContent" -> Boxes.key(child, side);
            case "w:instrText" -> "instruction " + child.text();
            default -> Digest.canonical(child);
        };
    }

    private void text(String more, @Nullable Element properties, List<Piece.Wrapper> wrappers) {
        if (more.isEmpty()) return;
        int from = text.length();
        // The character that stands for things must not be taken for one when it is typed.
        text.append(more.replace('\uFFFC', '\uFFFD'));
        pieces.add(new Piece(from, text.length(), properties, Form.of(properties), List.of(), true, wrappers));
    }

    private void thing(
            List<Element> nodes,
            boolean inRun,
            @Nullable Element properties,
            String key,
            List<Piece.Wrapper> wrappers) {
        int at = text.length();
        text.append('\uFFFC');
        keys.add(key);
        pieces.add(new Piece(
                at, at + 1, properties, Form.of(inRun ? properties : null), List.copyOf(nodes), inRun, wrappers));
    }

    /// Whether nothing but equations stands here.
    boolean isEquation() {
        return !pieces.isEmpty()
                && pieces.stream()
                        .allMatch(piece -> !piece.isText()
                                && piece.thing().getFirst().name().startsWith("m:"));
    }

    /// The piece that holds a character.
    int pieceAt(int at) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).to() <= at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// How far a stretch that begins at a place may go before a marker wants to be written.
    int boundary(int from, int to) {
        return next < markers.size() && markers.get(next).at() > from
                ? Math.min(to, markers.get(next).at())
                : to;
    }

    /// The next marker that stands at or before a place and was not given out yet.
    @Nullable Marker nextMarker(int upTo) {
        return next < markers.size() && markers.get(next).at() <= upTo ? markers.get(next++) : null;
    }

    /// The words to compare: text cut into words that do not cross from one wrapper into another, things by their
    /// keys.
    Words.Cut cut(Words words) {
        var known = cut;
        if (known == null) cut = known = cutAnew(words);
        return known;
    }

    private Words.Cut cutAnew(Words words) {
        var ids = new ArrayList<Integer>();
        var starts = new ArrayList<Integer>();
        int thing = 0;
        for (int i = 0; i < pieces.size(); ) {
            var piece = pieces.get(i);
            var around = around(piece);
            if (!piece.isText()) {
                ids.add(words.number("\uFFFC" + around + keys.get(thing++)));
                starts.add(piece.from());
                i++;
                continue;
            }
            int end = i;
            while (end < pieces.size()
                    && pieces.get(end).isText()
                    && pieces.get(end).wrappers().equals(piece.wrappers())) end++;
            int to = pieces.get(end - 1).to();
            var stretch = text.substring(piece.from(), to);
            var cut = words.of(stretch);
            for (int n = 0; n < cut.size(); n++) {
                starts.add(piece.from() + cut.starts()[n]);
                ids.add(
                        around.isEmpty()
                                ? cut.ids()[n]
                                : words.number(
                                        around + '\uFFFC' + stretch.substring(cut.starts()[n], cut.starts()[n + 1])));
            }
            i = end;
        }
        starts.add(text.length());
        return new Words.Cut(
                ids.stream().mapToInt(Integer::intValue).toArray(),
                starts.stream().mapToInt(Integer::intValue).toArray());
    }

    private static String around(Piece piece) {
        if (piece.wrappers().isEmpty()) return "";
        var signs = new StringBuilder();
        for (var wrapper : piece.wrappers()) signs.append(wrapper.sign()).append('|');
        return signs.toString();
    }

    /// What the paragraph says, for telling which paragraphs are the same: words, things and what stands in them.
    String said() {
        var said = new StringBuilder();
        int thing = 0;
        for (var piece : pieces) {
            said.append(around(piece));
            if (piece.isText()) said.append(text, piece.from(), piece.to());
            else {
                said.append('\uFFFC').append(keys.get(thing++)).append('\uFFFC');
                for (var node : piece.thing()) said.append(side.within(node));
            }
        }
        return said.toString();
    }
}
