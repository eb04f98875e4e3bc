package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.diff.Alignment;
import org.redthread.redline.diff.Item;
import org.redthread.redline.diff.WordComparison;
import org.redthread.redline.diff.Words;
import org.redthread.redline.word.Tracking.Fate;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Node;

/// Compares what stands in two containers of paragraphs and tables, and rewrites the base's as a redline of both.
final class FlowComparison {

    final Side base;
    final Side revision;
    final Tracking tracking;
    final Carrying carrying;
    final Words words;
    private final WordComparison comparison;
    private final Weaver.Meeting meeting;
    private final TableComparison tables;
    private final Notices notices;
    private boolean sectionMoved;

    /// @param notes hears of pairs of notes, which stand in other parts
    FlowComparison(
            Side base,
            Side revision,
            Tracking tracking,
            Carrying carrying,
            Words words,
            Notices notices,
            Weaver.Meeting notes) {
        this.base = base;
        this.revision = revision;
        this.tracking = tracking;
        this.carrying = carrying;
        this.words = words;
        this.notices = notices;
        this.comparison = new WordComparison(words);
        this.tables = new TableComparison(this);
        this.meeting = (left, right) -> {
            if (left.is("w:footnoteReference") || left.is("w:endnoteReference")) notes.of(left, right);
            else boxes(left, right);
        };
    }

    /// Whether a paragraph that stayed ends a section in one document only.
    boolean hasMovedSection() {
        return sectionMoved;
    }

    private void boxes(Element left, Element right) {
        var ours = Boxes.of(left);
        var theirs = Boxes.of(right);
        for (int i = 0; i < ours.size() && i < theirs.size(); i++) compare(ours.get(i), theirs.get(i));
    }

    /// One block of a flow with what was learnt about it.
    private record Block(Element element, @Nullable Strip strip, Item item, List<Element> loose) {
        boolean isParagraph() {
            return strip != null;
        }
    }

    void compare(Element left, Element right) {
        var shared = controls(left);
        shared.retainAll(controls(right));
        var ours = blocks(left, base, shared);
        var theirs = blocks(right, revision, shared);
        new Merging(left, ours, theirs).write();
    }

    private static Set<String> controls(Element container) {
        var signs = new HashSet<String>();
        for (var child : container.elements())
            if (child.is("w:p")) for (var control : child.all("w:sdt")) signs.add(Strip.sign(control));
        return signs;
    }

    private List<Block> blocks(Element container, Side side, Set<String> shared) {
        var found = new ArrayList<Block>();
        List<Element> loose = new ArrayList<>();
        for (var child : container.elements()) {
            switch (child.name()) {
                case "w:p" -> {
                    var strip = new Strip(child, side, shared);
                    var cut = strip.cut(words);
                    int key = words.number("p=" + strip.said());
                    // An equation by itself is replaced as a whole; LibreOffice loses one that is tracked beside
                    // another.
                    var item = Item.of(key, strip.isEquation() ? -1 - key : 0, cut.ids(), words);
                    found.add(new Block(child, strip, item, loose));
                    loose = new ArrayList<>();
                }
                case "w:tbl", "w:sdt", "w:altChunk", "w:customXml" -> {
                    int sort = sort(child);
                    found.add(new Block(child, null, item(child, sort, side), loose));
                    loose = new ArrayList<>();
                }
                default -> loose.add(child);
            }
        }
        return found;
    }

    /// A content control is only ever the same as one of its kind, since what it is cannot be tracked.
    private int sort(Element block) {
        return switch (block.name()) {
            case "w:tbl" -> 1;
            case "w:sdt" -> -1 - words.number("kind of " + Strip.sign(block));
            default -> 2;
        };
    }

    /// How the aligner sees a table, row, cell or control: by all that it says.
    Item item(Element element, int sort, Side side) {
        var said = new StringBuilder();
        for (var paragraph : element.all("w:p"))
            said.append(new Strip(paragraph, side, Set.of()).said()).append('\n');
        return Item.of(
                words.number(sort + "=" + said), sort, words.of(said.toString()).ids(), words);
    }

    Strip strip(Element paragraph, Side side) {
        return new Strip(paragraph, side, Set.of());
    }

    Weaver weaver() {
        return new Weaver(tracking, carrying, meeting);
    }

    /// The whole content of a container as put in or taken out.
    void whole(Element container, Side side, Fate fate) {
        for (var child : container.elements()) {
            switch (child.name()) {
                case "w:p" -> {
                    var draft = whole(strip(child, side), child, fate);
                    container.replace(child, List.of(draft.paragraph(tracking, carrying)));
                }
                case "w:tbl" -> tables.whole(child, side, fate);
                case "w:sdt", "w:sdtContent", "w:customXml" -> whole(child, side, fate);
                default -> {
                    // Nothing that can be tracked.
                }
            }
        }
    }

    Draft whole(Strip strip, Element paragraph, Fate fate) {
        var weaver = weaver();
        int length = strip.text.length();
        if (fate.isGone()) {
            weaver.delete(strip, 0, length, fate);
            weaver.finish(strip, null);
        } else {
            weaver.insert(strip, 0, length, fate);
            weaver.finish(null, strip);
        }
        var properties = paragraph.child("w:pPr");
        return fate.isGone()
                ? new Draft(paragraph, weaver.content(), fate, properties, null, null)
                : new Draft(new Element("w:p"), weaver.content(), fate, null, properties, null);
    }

    /// Writes one pair of flows.
    private final class Merging {

        private final Element container;
        private final List<Block> ours;
        private final List<Block> theirs;
        private final Alignment alignment;
        private final int[] matches;
        private final int[] origins;
        private final int[] moved;
        private final int[] arrivals;
        /// Paragraph drafts and finished nodes, in the order of the redline.
        private final List<Object> out = new ArrayList<>();

        Merging(Element container, List<Block> ours, List<Block> theirs) {
            this.container = container;
            this.ours = ours;
            this.theirs = theirs;
            this.alignment = Alignment.of(items(ours), items(theirs));
            this.matches = alignment.matches();
            this.moved = alignment.moved();
            this.origins = none(theirs.size());
            this.arrivals = none(theirs.size());
            for (int i = 0; i < matches.length; i++) if (matches[i] >= 0) origins[matches[i]] = i;
            pairLast();
            for (int i = 0; i < moved.length; i++) {
                if (moved[i] < 0) continue;
                boolean last = i == ours.size() - 1 || moved[i] == theirs.size() - 1;
                if (last || !ours.get(i).isParagraph()) moved[i] = -1;
                else arrivals[moved[i]] = i;
            }
        }

        private static int[] none(int length) {
            var made = new int[length];
            java.util.Arrays.fill(made, -1);
            return made;
        }

        private static Item[] items(List<Block> blocks) {
            return blocks.stream().map(Block::item).toArray(Item[]::new);
        }

        /// The last paragraph of a cell or body cannot go; when neither last one found its like, one becomes the
        /// other.
        private void pairLast() {
            int i = ours.size() - 1;
            int j = theirs.size() - 1;
            if (i < 0 || j < 0 || !ours.get(i).isParagraph() || !theirs.get(j).isParagraph()) return;
            if (matches[i] >= 0 || origins[j] >= 0) return;
            matches[i] = j;
            origins[j] = i;
        }

        void write() {
            var children = container.elements();
            int i = 0;
            int j = 0;
            for (int n = 0; n < ours.size(); n++) {
                if (matches[n] < 0 || n < i) continue;
                var cluster = cluster(n, i, j);
                while (i < cluster.fromOurs) gone(i++);
                while (j < cluster.fromTheirs) added(j++);
                pair(cluster);
                i = cluster.toOurs;
                j = cluster.toTheirs;
            }
            while (i < ours.size()) gone(i++);
            while (j < theirs.size()) added(j++);
            repair();
            children.removeIf(child -> !isLoose(child));
            for (var block : ours) children.removeAll(block.loose());
            container.children().clear();
            for (var each : out)
                container.add(each instanceof Draft draft ? draft.paragraph(tracking, carrying) : (Node) each);
            container.addAll(children);
        }

        private record Cluster(int fromOurs, int toOurs, int fromTheirs, int toTheirs) {}

        /// A matched pair with the unmatched neighbours that were joined to it or split off from it.
        private Cluster cluster(int n, int i, int j) {
            int m = matches[n];
            if (!ours.get(n).isParagraph()) return new Cluster(n, n + 1, m, m + 1);
            int from = n;
            while (from > i && isJoined(from - 1, m)) from--;
            int to = n + 1;
            while (to < ours.size() && isJoined(to, m)) to++;
            if (to - from > 1) return new Cluster(from, to, m, m + 1);
            int fromTheirs = m;
            while (fromTheirs > j && isSplit(fromTheirs - 1, n)) fromTheirs--;
            int toTheirs = m + 1;
            while (toTheirs < theirs.size() && isSplit(toTheirs, n)) toTheirs++;
            return new Cluster(n, n + 1, fromTheirs, toTheirs);
        }

        private boolean isJoined(int i, int j) {
            return matches[i] < 0 && moved[i] < 0 && ours.get(i).isParagraph() && alignment.isJoinedTo(i, j);
        }

        private boolean isSplit(int j, int i) {
            return origins[j] < 0 && arrivals[j] < 0 && theirs.get(j).isParagraph() && alignment.isPartOf(j, i);
        }

        private static boolean isLoose(Element child) {
            return switch (child.name()) {
                case "w:p", "w:tbl", "w:sdt", "w:altChunk", "w:customXml" -> false;
                default -> true;
            };
        }

        private void gone(int i) {
            loose(i);
            var block = ours.get(i);
            if (moved[i] >= 0) {
                move(i, "w:moveFrom", whole(Objects.requireNonNull(block.strip()), block.element(), Fate.MOVED_AWAY));
            } else if (block.strip() != null) out.add(whole(block.strip(), block.element(), Fate.DELETED));
            else out.addAll(taken(block.element()));
        }

        private List<Element> taken(Element element) {
            if (element.is("w:tbl")) tables.whole(element, base, Fate.DELETED);
            else if (element.is("w:sdt")) return control(element, base, Fate.DELETED);
            else if (element.is("w:altChunk"))
                notices.add("%s is only in %s; it is kept.".formatted(named(element), base.parts().file));
            else whole(element, base, Fate.DELETED);
            return List.of(element);
        }

        private void added(int j) {
            var block = theirs.get(j);
            if (arrivals[j] >= 0)
                move(
                        arrivals[j],
                        "w:moveTo",
                        whole(Objects.requireNonNull(block.strip()), block.element(), Fate.MOVED_HERE));
            else if (block.strip() != null) out.add(whole(block.strip(), block.element(), Fate.INSERTED));
            else if (block.element().is("w:tbl")) out.add(tables.inserted(block.element()));
            else if (block.element().is("w:sdt")) out.addAll(control(block.element(), revision, Fate.INSERTED));
            else
                notices.add("%s is only in %s; it is not taken over."
                        .formatted(named(block.element()), revision.parts().file));
        }

        private static String named(Element block) {
            return block.is("w:altChunk") ? "An embedded file" : "A block of custom XML";
        }

        private void move(int i, String name, Draft draft) {
            var start = tracking.of(name + "RangeStart").set("w:name", "move" + (i + 1));
            out.add(start);
            out.add(draft);
            out.add(Element.of(name + "RangeEnd", "w:id", start.attribute("w:id", "")));
        }

        private void pair(Cluster cluster) {
            for (int i = cluster.fromOurs; i < cluster.toOurs; i++) loose(i);
            var left = ours.subList(cluster.fromOurs, cluster.toOurs);
            var right = theirs.subList(cluster.fromTheirs, cluster.toTheirs);
            if (left.getFirst().isParagraph()) new Clustering(left, right).write();
            else matched(left.getFirst().element(), right.getFirst().element());
        }

        private void matched(Element left, Element right) {
            switch (left.name()) {
                case "w:tbl" -> tables.compare(left, right);
                case "w:sdt" -> {
                    var ourContent = left.child("w:sdtContent");
                    var theirContent = right.child("w:sdtContent");
                    if (ourContent != null && theirContent != null) compare(ourContent, theirContent);
                }
                case "w:customXml" -> compare(left, right);
                default -> {
                    if (!base.digest(left).equals(revision.digest(right)))
                        notices.add("%s is another one in %s; that of %s is kept."
                                .formatted(named(left), revision.parts().file, base.parts().file));
                }
            }
            out.add(left);
        }

        private void loose(int i) {
            out.addAll(ours.get(i).loose());
        }

        /// Paragraphs of the base that became paragraphs of the revision: one to one, one to several, several to
        /// one.
        private final class Clustering {

            private final List<Block> left;
            private final List<Block> right;
            private final Weaver weaver = weaver();
            private final Stream before;
            private final Stream after;

            Clustering(List<Block> left, List<Block> right) {
                this.left = left;
                this.right = right;
                this.before = Stream.of(strips(left), words);
                this.after = Stream.of(strips(right), words);
            }

            private static List<Strip> strips(List<Block> blocks) {
                return blocks.stream()
                        .map(block -> Objects.requireNonNull(block.strip()))
                        .toList();
            }

            private static Strip strip(List<Block> blocks, int n) {
                return Objects.requireNonNull(blocks.get(n).strip());
            }

            void write() {
                int i = 0;
                int j = 0;
                for (var change : comparison.changes(before.ids(), after.ids())) {
                    keep(i, change.fromBase(), j);
                    for (var span : before.spans(change.fromBase(), change.toBase())) {
                        if (!span.isBreak())
                            weaver.delete(strip(left, span.strip()), span.from(), span.to(), Fate.DELETED);
                        else close(Fate.DELETED, span.strip(), -1);
                    }
                    for (var span : after.spans(change.fromRevision(), change.toRevision())) {
                        if (!span.isBreak())
                            weaver.insert(strip(right, span.strip()), span.from(), span.to(), Fate.INSERTED);
                        else close(Fate.INSERTED, -1, span.strip());
                    }
                    i = change.toBase();
                    j = change.toRevision();
                }
                keep(i, before.ids().length, j);
                close(Fate.KEPT, left.size() - 1, right.size() - 1);
            }

            /// What stayed lies in one paragraph on either side, since a break of one side has no match on the
            /// other.
            private void keep(int from, int to, int fromRevision) {
                if (from == to) return;
                var here = before.spans(from, to).getFirst();
                var there = after.spans(fromRevision, fromRevision + to - from).getFirst();
                weaver.keep(
                        strip(left, here.strip()), here.from(), here.to(), strip(right, there.strip()), there.from());
            }

            private void close(Fate end, int i, int j) {
                weaver.finish(i < 0 ? null : strip(left, i), j < 0 ? null : strip(right, j));
                if (i >= 0 && j >= 0)
                    sectionMoved |= endsSection(left.get(i).element())
                            != endsSection(right.get(j).element());
                boolean untouched = left.size() == 1 && right.size() == 1 && !weaver.isTouched();
                var content = weaver.content();
                out.add(new Draft(
                        i < 0 ? new Element("w:p") : left.get(i).element(),
                        content,
                        end,
                        i < 0 ? null : left.get(i).element().child("w:pPr"),
                        j < 0 ? null : right.get(j).element().child("w:pPr"),
                        untouched ? left.getFirst().element() : null));
            }
        }

        private static boolean endsSection(Element paragraph) {
            var properties = paragraph.child("w:pPr");
            return properties != null && properties.has("w:sectPr");
        }

        /// The end of the last paragraph before a table or the end of the container cannot join what follows.
        /// When it was to be put in or taken out, it changes places with the last end that stays.
        private void repair() {
            for (int at = 0; at < out.size(); at++)
                if (out.get(at) instanceof Draft draft && draft.end != Fate.KEPT && isLast(at)) exchange(at, draft);
        }

        private boolean isLast(int at) {
            for (int next = at + 1; next < out.size(); next++) {
                if (out.get(next) instanceof Draft) return false;
                if (out.get(next) instanceof Element element && !isLoose(element)) return true;
            }
            return true;
        }

        private void exchange(int at, Draft last) {
            if (last.end != Fate.DELETED && last.end != Fate.INSERTED) return;
            Draft next = last;
            for (int before = at - 1; before >= 0; before--) {
                if (!(out.get(before) instanceof Draft draft)) {
                    if (out.get(before) instanceof Element element && isLoose(element)) continue;
                    return;
                }
                if (draft.end == last.end) {
                    next = draft;
                    continue;
                }
                if (draft.end == Fate.KEPT) keepEnd(last, draft);
                else if (draft.end == Fate.DELETED || draft.end == Fate.INSERTED) {
                    keepEnd(last, draft);
                    next.content.addAll(0, draft.content);
                    out.remove(before);
                }
                return;
            }
        }

        /// What was taken out right before something was put in: one end serves both.
        private static void keepEnd(Draft last, Draft earlier) {
            if (last.end == Fate.DELETED) last.after = earlier.after;
            else last.before = earlier.before;
            earlier.end = last.end;
            last.end = Fate.KEPT;
        }
    }

    /// A content control put in or taken out: its tags by range marks (ECMA-376 part 1, 17.13.5.4 on), its
    /// content by itself.
    private List<Element> control(Element control, Side side, Fate fate) {
        var name = fate.isGone() ? "w:customXmlDelRange" : "w:customXmlInsRange";
        var whole = fate.isGone() ? control : carrying.carried(control);
        var content = whole.child("w:sdtContent");
        if (content == null) return List.of();
        var own = Objects.requireNonNull(control.child("w:sdtContent"));
        if (!fate.isGone()) {
            content.children().clear();
            content.addAll(own.copy().children());
        }
        whole(content, side, fate);
        var open = tracking.of(name + "Start");
        var close = tracking.of(name + "Start");
        content.addFirst(Element.of(name + "End", "w:id", open.attribute("w:id", "")));
        content.add(close);
        return List.of(open, whole, Element.of(name + "End", "w:id", close.attribute("w:id", "")));
    }
}
