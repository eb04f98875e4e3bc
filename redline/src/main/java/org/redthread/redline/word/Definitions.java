package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Xml;

/// Brings the styles and lists of a revision into line with those of its base before the two are compared: what
/// is the same under another number gets the base's number, and what the base lacks comes along.
final class Definitions {

    private static final String PREFIX = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Package base;
    private final Package revision;
    private final String ours;
    private final String theirs;
    private final Notices notices;

    Definitions(Package base, Package revision, Notices notices) throws Unreadable {
        this.base = base;
        this.revision = revision;
        this.ours = Story.main(base);
        this.theirs = Story.main(revision);
        this.notices = notices;
    }

    /// @param stories the parts of the revision in which styles and lists are used; changed in place
    void carry(List<Element> stories) throws Unreadable {
        styles(stories);
        lists(stories);
    }

    private @Nullable Element root(Package parts, String document, String type) throws Unreadable {
        var part = parts.target(document, type);
        return part == null ? null : parts.tree(part).root();
    }

    /// The base's part of a type; when it has none, an empty one like the revision's.
    private Element ours(String type) throws Unreadable {
        var found = root(base, ours, type);
        if (found != null) return found;
        var like = revision.tree(java.util.Objects.requireNonNull(revision.target(theirs, type)));
        var name = base.free("word/" + type + ".xml");
        var made = new Xml(like.root().shell(), like.names());
        base.add(name, made, PREFIX + type + "+xml");
        base.connect(ours, type, name, false);
        return made.root();
    }

    private void changed(String type) throws Unreadable {
        var part = base.target(ours, type);
        if (part != null) base.changed(part);
    }

    // Styles

    private void styles(List<Element> stories) throws Unreadable {
        var available = root(revision, theirs, "styles");
        if (available == null) return;
        var known = root(base, ours, "styles");
        var ids = new HashMap<String, Element>();
        var names = new HashMap<String, Element>();
        if (known != null)
            for (var style : known.elements("w:style")) {
                ids.put(id(style), style);
                names.put(name(style), style);
            }
        var renamed = new HashMap<String, String>();
        var wanted = new HashMap<String, Element>();
        int differing = 0;
        for (var style : available.elements("w:style")) {
            var same = ids.get(id(style));
            if (same == null || !name(same).equals(name(style))) same = names.get(name(style));
            if (same == null) wanted.put(id(style), style);
            else {
                if (!id(same).equals(id(style))) renamed.put(id(style), id(same));
                if (!looks(same).equals(looks(style))) differing++;
            }
        }
        if (differing > 0)
            notices.add("Styles look otherwise in %s (%d of them); those of %s are kept."
                    .formatted(revision.file, differing, base.file));
        bring(stories, wanted, renamed, ids.keySet());
    }

    private static String id(Element style) {
        return style.attribute("w:styleId", "");
    }

    private static String name(Element style) {
        return style.attribute("w:type", "") + " " + Numbering.value(style, "w:name");
    }

    private static String looks(Element style) {
        return Form.of(style.child("w:pPr")) + Form.of(style.child("w:rPr")) + Form.of(style.child("w:tblPr"));
    }

    private void bring(
            List<Element> stories, Map<String, Element> wanted, Map<String, String> renamed, Set<String> taken)
            throws Unreadable {
        var used = new LinkedHashSet<String>();
        for (var story : stories)
            story.each(element -> {
                if (isStyleUse(element)) used.add(element.attribute("w:val", ""));
            });
        var open = new ArrayList<>(used);
        var brought = new LinkedHashSet<Element>();
        while (!open.isEmpty()) {
            var style = wanted.get(open.removeLast());
            if (style == null || !brought.add(style)) continue;
            for (var name : List.of("w:basedOn", "w:link", "w:next")) open.add(Numbering.value(style, name));
        }
        for (var style : brought) {
            var id = id(style);
            var free = id;
            for (int n = 2; taken.contains(free); n++) free = id + n;
            if (!free.equals(id)) renamed.put(id, free);
        }
        if (!brought.isEmpty()) {
            var styles = ours("styles");
            for (var style : brought) {
                var copy = style.copy().set("w:styleId", renamed.getOrDefault(id(style), id(style)));
                copy.removeAttribute("w:default");
                rename(copy, renamed);
                styles.add(copy);
            }
            changed("styles");
        }
        for (var story : stories) rename(story, renamed);
    }

    private static void rename(Element element, Map<String, String> renamed) {
        if (renamed.isEmpty()) return;
        element.each(each -> {
            if (isStyleUse(each) || each.is("w:basedOn") || each.is("w:link") || each.is("w:next")) {
                var other = renamed.get(each.attribute("w:val", ""));
                if (other != null) each.set("w:val", other);
            }
        });
    }

    private static boolean isStyleUse(Element element) {
        return element.is("w:pStyle") || element.is("w:rStyle") || element.is("w:tblStyle");
    }

    // Lists

    private void lists(List<Element> stories) throws Unreadable {
        var available = root(revision, theirs, "numbering");
        if (available == null) return;
        var used = new LinkedHashSet<String>();
        for (var story : stories)
            story.each(element -> {
                if (element.is("w:numId")) used.add(element.attribute("w:val", ""));
            });
        used.remove("0");
        if (used.isEmpty()) return;
        var known = root(base, ours, "numbering");
        var free = new HashMap<String, String>();
        if (known != null)
            for (var list : known.elements("w:num")) free.put(list.attribute("w:numId", ""), signature(known, list));
        var renamed = new HashMap<String, String>();
        for (var id : used) {
            var list = Notes.byAttribute(available, "w:num", "w:numId", id);
            if (list == null) continue;
            var signature = signature(available, list);
            if (signature.equals(free.get(id))) {
                free.remove(id);
                renamed.put(id, id);
            }
        }
        for (var id : used) {
            var list = Notes.byAttribute(available, "w:num", "w:numId", id);
            if (list == null || renamed.containsKey(id)) continue;
            var signature = signature(available, list);
            var equal = free.entrySet().stream()
                    .filter(each -> each.getValue().equals(signature))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .findFirst();
            renamed.put(id, equal.isPresent() ? equal.get() : brought(available, list));
            equal.ifPresent(free::remove);
        }
        for (var story : stories)
            story.each(element -> {
                if (!element.is("w:numId")) return;
                var other = renamed.get(element.attribute("w:val", ""));
                if (other != null) element.set("w:val", other);
            });
    }

    /// Equal for lists that count and look alike, whatever their numbers.
    private static String signature(Element root, Element list) {
        var pattern =
                Notes.byAttribute(root, "w:abstractNum", "w:abstractNumId", Numbering.value(list, "w:abstractNumId"));
        var levels = new StringBuilder();
        if (pattern != null) for (var level : pattern.elements("w:lvl")) levels.append(Digest.canonical(plain(level)));
        for (var override : list.elements("w:lvlOverride")) levels.append(Digest.canonical(override));
        return levels.toString();
    }

    private static Element plain(Element level) {
        var copy = level.copy();
        copy.removeAttribute("w:tplc");
        copy.removeAttribute("w:tentative");
        copy.remove("w:lvlPicBulletId");
        return copy;
    }

    private String brought(Element available, Element list) throws Unreadable {
        var root = ours("numbering");
        var pattern = Notes.byAttribute(
                available, "w:abstractNum", "w:abstractNumId", Numbering.value(list, "w:abstractNumId"));
        var patternId = free(root, "w:abstractNum", "w:abstractNumId");
        var listId = free(root, "w:num", "w:numId");
        if (pattern != null) {
            var copy = pattern.copy().set("w:abstractNumId", patternId);
            copy.remove("w:nsid");
            for (var level : copy.elements("w:lvl")) level.remove("w:lvlPicBulletId");
            int at = 0;
            for (var child : root.elements())
                if (child.is("w:abstractNum") || child.is("w:numPicBullet")) at = root.indexOf(child) + 1;
            root.children().add(at, copy);
        }
        var copy = list.copy().set("w:numId", listId);
        for (var child : copy.elements("w:abstractNumId")) child.set("w:val", patternId);
        int at = root.children().size();
        for (var child : root.elements("w:numIdMacAtCleanup")) at = root.indexOf(child);
        root.children().add(at, copy);
        changed("numbering");
        return listId;
    }

    private static String free(Element root, String name, String attribute) {
        var taken = new HashSet<Integer>();
        for (var each : root.elements(name)) taken.add(Numbering.integer(each.attribute(attribute), 0));
        int id = 1;
        while (taken.contains(id)) id++;
        return String.valueOf(id);
    }
}
