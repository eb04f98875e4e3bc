package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Node;

/// Compares page settings section by section, when both documents have as many, and finds the headers and footers
/// that belong to each other.
final class Sections {

    record HeaderPair(String ours, String theirs) {}

    private final Package base;
    private final Package revision;
    private final Tracking tracking;
    private final Notices notices;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private boolean asMany;

    Sections(Package base, Package revision, Tracking tracking, Notices notices) {
        this.base = base;
        this.revision = revision;
        this.tracking = tracking;
        this.notices = notices;
    }

    List<HeaderPair> headers() {
        return headers.entrySet().stream()
                .map(each -> new HeaderPair(each.getKey(), each.getValue()))
                .toList();
    }

    void compare(Element body, Element other) throws Unreadable {
        complete(body);
        complete(other);
        var ours = sections(body);
        var theirs = sections(other);
        asMany = ours.size() == theirs.size();
        if (!asMany) {
            notices.add(
                    "Sections: %d in %s, %d in %s; where one stayed, its page settings, headers and footers are those of %s."
                            .formatted(ours.size(), base.file, theirs.size(), revision.file, base.file));
            return;
        }
        for (int i = 0; i < ours.size(); i++) {
            settings(ours.get(i), theirs.get(i));
            references(ours.get(i), theirs.get(i));
        }
    }

    /// To be called when a paragraph that stayed ends a section in one document only.
    void moved() {
        if (asMany)
            notices.add(
                    "A section ends elsewhere in %s; it is left where %s has it.".formatted(revision.file, base.file));
    }

    /// A body without settings for its last section has those of Word's default; so has one with empty settings.
    private static void complete(Element body) {
        if (!body.has("w:sectPr")) body.add(new Element("w:sectPr"));
    }

    private static List<Element> sections(Element body) {
        var found = new ArrayList<Element>();
        for (var child : body.elements()) {
            if (child.is("w:sectPr")) found.add(child);
            else if (child.is("w:p")
                    && child.child("w:pPr") instanceof Element properties
                    && properties.child("w:sectPr") instanceof Element section) found.add(section);
        }
        return found;
    }

    private void settings(Element ours, Element theirs) {
        if (form(ours).equals(form(theirs))) return;
        notices.add("Page settings differ; the change is tracked.");
        var old = ours.shell();
        var kept = new ArrayList<Node>();
        for (var child : ours.elements()) {
            if (isReference(child)) kept.add(child);
            else old.add(child);
        }
        ours.children().clear();
        ours.addAll(kept);
        for (var child : theirs.elements()) if (!isReference(child)) ours.add(child.copy());
        tracking.changed(ours, old);
    }

    private static String form(Element section) {
        return Form.of(section, "w:headerReference", "w:footerReference");
    }

    private static boolean isReference(Element child) {
        return child.is("w:headerReference") || child.is("w:footerReference");
    }

    private void references(Element ours, Element theirs) throws Unreadable {
        var left = parts(base, ours);
        var right = parts(revision, theirs);
        for (var each : left.entrySet()) {
            var other = right.remove(each.getKey());
            if (other == null) notices.add("A header or footer is only in %s; it is kept.".formatted(base.file));
            else pair(each.getValue(), other);
        }
        if (!right.isEmpty())
            notices.add("A header or footer is only in %s; it is not taken over.".formatted(revision.file));
    }

    /// What one part says for several sections can be compared with one part only.
    private void pair(String ours, String theirs) throws Unreadable {
        var known = headers.putIfAbsent(ours, theirs);
        if (known == null || known.equals(theirs) || digest(known).equals(digest(theirs))) return;
        notices.add(
                "A header or footer that several sections of %s share says different things in %s; only the first of them is compared."
                        .formatted(base.file, revision.file));
    }

    private String digest(String part) throws Unreadable {
        return new Side(revision, part).digest(revision.tree(part).root());
    }

    private static Map<String, String> parts(Package parts, Element section) throws Unreadable {
        var found = new LinkedHashMap<String, String>();
        for (var child : section.elements()) {
            if (!isReference(child)) continue;
            var part = part(parts, child.attribute("r:id", ""));
            if (part != null) found.put(child.name() + child.attribute("w:type", "default"), part);
        }
        return found;
    }

    private static @Nullable String part(Package parts, String id) throws Unreadable {
        var relationship = parts.relationship(Story.main(parts), id);
        return relationship == null || relationship.part() == null || !parts.has(relationship.part())
                ? null
                : relationship.part();
    }
}
