package org.redthread.redline.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.redline.Unreadable;
import org.redthread.redline.diff.Words;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Names;
import org.redthread.redline.xml.Xml;

/// Compares two documents part by part, and leaves the redline in the base's package.
final class DocumentComparison {

    private final Package base;
    private final Package revision;
    private final Notices notices;
    private final Words words = new Words();
    private final Tracking tracking;
    private final Map<String, String> copied = new HashMap<>();
    private final Set<String> bookmarks = new HashSet<>();
    private final Map<String, FlowComparison> comparisons = new HashMap<>();
    private final Deque<NotePair> pairs = new ArrayDeque<>();

    private record NotePair(Element reference, Element otherReference) {}

    DocumentComparison(Package base, Package revision, String author, String date, Notices notices) throws Unreadable {
        this.base = base;
        this.revision = revision;
        this.notices = notices;
        int highest = 0;
        for (var story : Stories.of(base)) {
            for (var mark : story.root().all("w:bookmarkStart")) {
                highest = Math.max(highest, Numbering.integer(mark.attribute("w:id"), 0));
                bookmarks.add(mark.attribute("w:name", ""));
            }
            for (var comment : story.root().elements("w:comment"))
                highest = Math.max(highest, Numbering.integer(comment.attribute("w:id"), 0));
        }
        this.tracking = new Tracking(author, date, Math.min(highest, 1 << 28));
    }

    Tracking tracking() {
        return tracking;
    }

    void compare() throws Unreadable {
        var stories = Stories.of(revision);
        new Definitions(base, revision, notices)
                .carry(stories.stream().map(Stories.Flows::root).toList());
        var ours = Story.main(base);
        var theirs = Story.main(revision);
        var comments = revision.target(theirs, "comments");
        if (comments != null && root(revision, comments).has("w:comment"))
            notices.add("The comments of %s are not taken over; those of %s stay.".formatted(revision.file, base.file));
        var body = body(base, ours);
        var other = body(revision, theirs);
        new Surroundings(base, revision, notices).compare();
        var sections = new Sections(base, revision, tracking, notices);
        sections.compare(body, other);
        var flows = flows(ours, theirs);
        flows.compare(body, other);
        if (flows.hasMovedSection()) sections.moved();
        for (var pair : sections.headers())
            flows(pair.ours(), pair.theirs()).compare(root(base, pair.ours()), root(revision, pair.theirs()));
        while (!pairs.isEmpty()) notes(pairs.poll());
        for (var part : comparisons.keySet()) base.changed(part);
    }

    private static Element body(Package parts, String document) throws Unreadable {
        var body = parts.tree(document).root().child("w:body");
        if (body == null) throw parts.notWord();
        return body;
    }

    private static Element root(Package parts, String part) throws Unreadable {
        return parts.tree(part).root();
    }

    /// The comparison of two parts of one kind; made once, since it knows what was carried already.
    private FlowComparison flows(String ours, String theirs) throws Unreadable {
        var known = comparisons.get(ours);
        if (known != null) return known;
        join(base.tree(ours), revision.tree(theirs));
        var left = new Side(base, ours);
        var right = new Side(revision, theirs);
        var carrying = new Carrying(left, right, tracking, copied, bookmarks, this::note);
        var made = new FlowComparison(
                left,
                right,
                tracking,
                carrying,
                words,
                notices,
                (one, another) -> pairs.add(new NotePair(one, another)));
        comparisons.put(ours, made);
        return made;
    }

    /// Prefixes of the revision become known to the base, and those that a reader may ignore stay so.
    private static void join(Xml ours, Xml theirs) {
        ours.names().addAll(theirs.names());
        ours.names().use("w");
        var ignorable = theirs.root().attribute("mc:Ignorable");
        if (ignorable == null) return;
        var own = ours.root().attribute("mc:Ignorable", "");
        var all = new ArrayList<>(List.of(own.trim().split("\\s+")));
        for (var prefix : ignorable.split("\\s+"))
            if (!all.contains(prefix) && isDeclared(ours.names(), prefix)) all.add(prefix);
        ours.names().use("mc");
        ours.root().set("mc:Ignorable", String.join(" ", all).trim());
    }

    private static boolean isDeclared(Names names, String prefix) {
        return names.namespaces().containsKey(prefix);
    }

    private void notes(NotePair pair) throws Unreadable {
        var type = Notes.type(pair.reference);
        var ours = base.target(Story.main(base), type);
        var theirs = revision.target(Story.main(revision), type);
        if (ours == null || theirs == null) return;
        var left = Notes.find(root(base, ours), pair.reference.attribute("w:id", ""));
        var right = Notes.find(root(revision, theirs), pair.otherReference.attribute("w:id", ""));
        if (left != null && right != null) flows(ours, theirs).compare(left, right);
    }

    /// Brings a note of the revision into the base and says its number there.
    private String note(Element reference) {
        try {
            var type = Notes.type(reference);
            var theirs = revision.target(Story.main(revision), type);
            var note = theirs == null ? null : Notes.find(root(revision, theirs), reference.attribute("w:id", ""));
            if (theirs == null || note == null) return reference.attribute("w:id", "");
            var ours = base.target(Story.main(base), type);
            if (ours == null) ours = emptyNotes(type, theirs);
            var root = root(base, ours);
            int id = 0;
            for (var each : root.elements()) id = Math.max(id, Numbering.integer(each.attribute("w:id"), 0));
            var carried = flows(ours, theirs).carrying.carried(note).set("w:id", String.valueOf(id + 1));
            root.add(carried);
            return String.valueOf(id + 1);
        } catch (Unreadable e) {
            throw new Carrying.Damaged(e);
        }
    }

    /// A part for notes with nothing but the lines that separate them from the text.
    private String emptyNotes(String type, String theirs) throws Unreadable {
        var like = revision.tree(theirs);
        var root = like.root().copy();
        root.removeIf(note -> note.attribute("w:type") == null);
        var name = base.free("word/" + type + ".xml");
        base.add(name, new Xml(root, like.names()), revision.type(theirs));
        base.connect(Story.main(base), type, name, false);
        return name;
    }
}
