package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.word.Piece.Wrapper;
import org.redthread.redline.word.Tracking.Fate;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Node;

/// Writes the content of paragraphs from stretches of the base and the revision, each with its fate.
final class Weaver {

    /// @param text null for a node that stands as it is
    private record Thread(
            List<Wrapper> wrappers,
            Fate fate,
            @Nullable Element properties,
            String form,
            @Nullable String text,
            List<Node> nodes) {
        boolean continues(Thread earlier) {
            return text != null
                    && earlier.text != null
                    && fate == earlier.fate
                    && form.equals(earlier.form)
                    && signs(wrappers).equals(signs(earlier.wrappers));
        }
    }

    private final Tracking tracking;
    private final Carrying carrying;
    private final Meeting meeting;
    private final List<Thread> threads = new ArrayList<>();
    private boolean touched;

    /// Hears of things that stand in both documents and hold text themselves.
    interface Meeting {
        void of(Element inBase, Element inRevision);
    }

    Weaver(Tracking tracking, Carrying carrying, Meeting meeting) {
        this.tracking = tracking;
        this.carrying = carrying;
        this.meeting = meeting;
    }

    /// Whether anything was written that the base does not have so.
    boolean isTouched() {
        return touched;
    }

    /// A stretch that both have. Where its form differs, the revision's is taken and the base's recorded.
    void keep(Strip base, int from, int to, Strip revision, int fromRevision) {
        int shift = fromRevision - from;
        int at = from;
        int i = base.pieceAt(from);
        int j = revision.pieceAt(fromRevision);
        while (at < to) {
            var old = base.pieces.get(i);
            var now = revision.pieces.get(j);
            flush(base, at);
            flushNew(revision, at + shift);
            int end = Math.min(
                    Math.min(to, base.boundary(at, old.to())), revision.boundary(at + shift, now.to()) - shift);
            if (old.isText()) text(base, old, at, end, now);
            else thing(old, now);
            if (end == old.to()) i++;
            if (end + shift == now.to()) j++;
            at = end;
        }
    }

    private void text(Strip base, Piece old, int from, int to, Piece now) {
        add(new Thread(
                old.wrappers(), Fate.KEPT, formed(old, now), now.form(), base.text.substring(from, to), List.of()));
    }

    private @Nullable Element formed(Piece old, Piece now) {
        if (old.form().equals(now.form())) return old.properties();
        touched = true;
        var changed = now.properties() == null ? new Element("w:rPr") : carrying.carried(now.properties());
        return tracking.changed(
                changed,
                old.properties() == null
                        ? new Element("w:rPr")
                        : old.properties().copy());
    }

    private void thing(Piece old, Piece now) {
        for (int n = 0; n < old.thing().size() && n < now.thing().size(); n++)
            meeting.of(old.thing().get(n), now.thing().get(n));
        if (!old.inRun()) {
            add(new Thread(old.wrappers(), Fate.KEPT, null, "", null, List.copyOf(old.thing())));
            return;
        }
        var run = new Element("w:r");
        var properties = formed(old, now);
        if (properties != null) run.add(properties);
        add(new Thread(old.wrappers(), Fate.KEPT, null, "", null, List.of(run.addAll(old.thing()))));
    }

    void delete(Strip base, int from, int to, Fate fate) {
        if (from == to) return;
        touched = true;
        int i = base.pieceAt(from);
        for (int at = from; at < to; ) {
            var piece = base.pieces.get(i);
            flush(base, at);
            int end = Math.min(to, base.boundary(at, piece.to()));
            add(stretch(
                    piece,
                    fate,
                    base.text.substring(at, end),
                    piece.properties(),
                    piece.wrappers(),
                    Deleted.of(piece)));
            if (end == piece.to()) i++;
            at = end;
        }
    }

    void insert(Strip revision, int from, int to, Fate fate) {
        if (from == to) return;
        touched = true;
        int i = revision.pieceAt(from);
        for (int at = from; at < to; ) {
            var piece = revision.pieces.get(i);
            flushNew(revision, at);
            int end = Math.min(to, revision.boundary(at, piece.to()));
            var properties = piece.properties() == null ? null : carrying.carried(piece.properties());
            var wrappers = piece.wrappers().stream().map(carrying::carried).toList();
            var nodes = new ArrayList<Element>();
            for (var node : Deleted.tracked(piece.thing())) nodes.add(carrying.carried(node));
            add(stretch(piece, fate, revision.text.substring(at, end), properties, wrappers, nodes));
            if (end == piece.to()) i++;
            at = end;
        }
    }

    private static Thread stretch(
            Piece piece,
            Fate fate,
            String text,
            @Nullable Element properties,
            List<Wrapper> wrappers,
            List<Element> thing) {
        if (piece.isText()) return new Thread(wrappers, fate, properties, piece.form(), text, List.of());
        if (!piece.inRun()) return new Thread(wrappers, fate, null, "", null, List.copyOf(thing));
        var run = new Element("w:r");
        if (properties != null) run.add(properties.copy());
        return new Thread(wrappers, fate, null, "", null, List.of(run.addAll(thing)));
    }

    /// Writes the base's own markers up to a place.
    private void flush(Strip base, int upTo) {
        Strip.Marker marker;
        while ((marker = base.nextMarker(upTo)) != null) marker(marker.element());
    }

    private void flushNew(Strip revision, int upTo) {
        Strip.Marker marker;
        while ((marker = revision.nextMarker(upTo)) != null) {
            var carried = carrying.marker(marker.element());
            if (carried != null) {
                touched = true;
                marker(carried);
            }
        }
    }

    private void marker(Element element) {
        var wrappers =
                threads.isEmpty() ? List.<Wrapper>of() : threads.getLast().wrappers();
        threads.add(new Thread(wrappers, Fate.KEPT, null, "", null, List.of(element)));
    }

    /// Writes what is left of the markers of a paragraph that ends.
    void finish(@Nullable Strip base, @Nullable Strip revision) {
        if (base != null) flush(base, Integer.MAX_VALUE);
        if (revision != null) flushNew(revision, Integer.MAX_VALUE);
    }

    private void add(Thread thread) {
        var last = threads.isEmpty() ? null : threads.getLast();
        if (last != null && thread.continues(last) && !isRecorded(thread) && !isRecorded(last))
            threads.set(
                    threads.size() - 1,
                    new Thread(
                            last.wrappers(),
                            last.fate(),
                            last.properties(),
                            last.form(),
                            last.text() + thread.text(),
                            List.of()));
        else threads.add(thread);
    }

    private static boolean isRecorded(Thread thread) {
        return thread.properties() != null && thread.properties().has("w:rPrChange");
    }

    /// The content woven since the last call.
    List<Node> content() {
        var out = folded(threads, 0);
        threads.clear();
        touched = false;
        return out;
    }

    private List<Node> folded(List<Thread> from, int depth) {
        var out = new ArrayList<Node>();
        for (int i = 0; i < from.size(); ) {
            var first = from.get(i);
            int end = i + 1;
            if (first.wrappers().size() > depth) {
                var sign = first.wrappers().get(depth).sign();
                while (end < from.size()
                        && from.get(end).wrappers().size() > depth
                        && from.get(end).wrappers().get(depth).sign().equals(sign)) end++;
                var inner = new ArrayList<Element>();
                for (var node : folded(from.subList(i, end), depth + 1)) inner.add((Element) node);
                out.add(first.wrappers().get(depth).around(inner));
            } else {
                while (end < from.size()
                        && from.get(end).wrappers().size() <= depth
                        && from.get(end).fate() == first.fate()) end++;
                var runs = new ArrayList<Node>();
                for (var thread : from.subList(i, end)) runs.addAll(runs(thread));
                if (first.fate() == Fate.KEPT) out.addAll(runs);
                else out.add(tracking.of(first.fate()).addAll(runs));
            }
            i = end;
        }
        return out;
    }

    private static List<Node> runs(Thread thread) {
        if (thread.text() == null) return thread.nodes();
        var run = new Element("w:r");
        if (thread.properties() != null) run.add(thread.properties().copy());
        var text = new Element(thread.fate().isGone() ? "w:delText" : "w:t");
        if (!thread.text().strip().equals(thread.text()) || thread.text().contains("  "))
            text.set("xml:space", "preserve");
        return List.of(run.add(text.add(thread.text())));
    }

    private static List<String> signs(List<Wrapper> wrappers) {
        return wrappers.stream().map(Wrapper::sign).toList();
    }
}
