package org.redthread.redline.word;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Xml;

/// The parts of one office document and the arrows between them. Parts are read when asked for; changes stay in
/// memory until [#write].
final class Package {

    private static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final String ECMA = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    final String file;
    private final Archive archive;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Map<String, Xml> trees = new HashMap<>();
    private final Map<String, List<Relationship>> relationships = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> typesByExtension = new HashMap<>();
    private final Map<String, String> newTypes = new LinkedHashMap<>();

    Package(String file, byte[] content) throws Unreadable {
        this.file = file;
        this.archive = new Archive(file, content);
        if (!archive.has(TYPES)) throw notWord();
        for (var entry : tree(TYPES).root().elements()) {
            var type = entry.attribute("ContentType", "");
            var part = entry.attribute("PartName");
            if (part != null) types.put(part.substring(part.startsWith("/") ? 1 : 0), type);
            else typesByExtension.put(entry.attribute("Extension", "").toLowerCase(java.util.Locale.ROOT), type);
        }
    }

    Unreadable notWord() {
        return new Unreadable(file, "is not a Word document; save it as .docx and give that.");
    }

    boolean has(String part) {
        return changed.containsKey(part) || archive.has(part);
    }

    Set<String> originals() {
        return archive.names();
    }

    /// Checksum and length: equal for equal content.
    String sign(String part) {
        var sign = archive.sign(part);
        return sign == null ? "missing" : sign;
    }

    byte @Nullable [] bytes(String part) throws Unreadable {
        var content = changed.get(part);
        return content == null ? archive.read(part) : content;
    }

    /// The part as a tree; the same tree at each call, which [#changed(String)] makes part of what is written.
    Xml tree(String part) throws Unreadable {
        var known = trees.get(part);
        if (known != null) return known;
        var content = bytes(part);
        if (content == null) throw new Unreadable(file, "lacks its part %s; save it anew in Word.".formatted(part));
        try {
            var tree = Xml.read(Archive.stream(content));
            trees.put(part, tree);
            return tree;
        } catch (Xml.Malformed e) {
            throw new Unreadable(
                    file, "cannot be read: its part %s %s; save it anew in Word.".formatted(part, e.getMessage()), e);
        }
    }

    void changed(String part) {
        var tree = trees.get(part);
        if (tree != null) changed.put(part, new byte[0]);
    }

    void add(String part, Xml tree, String type) {
        trees.put(part, tree);
        changed.put(part, new byte[0]);
        newTypes.put(part, type);
    }

    void add(String part, byte[] content, String type) {
        changed.put(part, content);
        newTypes.put(part, type);
    }

    String type(String part) {
        var own = newTypes.getOrDefault(part, types.get(part));
        if (own != null) return own;
        return typesByExtension.getOrDefault(extension(part), "application/octet-stream");
    }

    private static String extension(String part) {
        return part.substring(part.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /// @param part empty for the package itself
    List<Relationship> relationships(String part) throws Unreadable {
        var known = relationships.get(part);
        if (known != null) return known;
        var found = new ArrayList<Relationship>();
        var name = relationshipsPart(part);
        if (has(name))
            for (var entry : tree(name).root().elements()) {
                var target = entry.attribute("Target", "");
                var external = entry.attribute("TargetMode", "").equals("External");
                var type = entry.attribute("Type", "");
                found.add(new Relationship(
                        entry.attribute("Id", ""),
                        type,
                        type.substring(type.lastIndexOf('/') + 1),
                        target,
                        external,
                        external ? null : resolved(part, target)));
            }
        relationships.put(part, found);
        return found;
    }

    private static String relationshipsPart(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolved(String part, String target) {
        var path = target.startsWith("/") ? target.substring(1) : part.substring(0, part.lastIndexOf('/') + 1) + target;
        var steps = new ArrayList<String>();
        for (var step : path.split("/")) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) steps.removeLast();
            } else if (!step.equals(".") && !step.isEmpty()) steps.add(step);
        }
        return String.join("/", steps);
    }

    @Nullable Relationship relationship(String part, String id) throws Unreadable {
        for (var each : relationships(part)) if (each.id().equals(id)) return each;
        return null;
    }

    /// The part that another leads to by its first arrow of a type.
    @Nullable String target(String part, String type) throws Unreadable {
        for (var each : relationships(part))
            if (each.type().equals(type) && each.part() != null && has(each.part())) return each.part();
        return null;
    }

    /// A new arrow with a fresh id.
    ///
    /// @param type the full address of the type, or its last step for those of the standard
    Relationship connect(String part, String type, String target, boolean external) throws Unreadable {
        int number = relationships(part).size() + 1;
        while (relationship(part, "rId" + number) != null) number++;
        return connect(part, "rId" + number, type, target, external);
    }

    Relationship connect(String part, String id, String type, String target, boolean external) throws Unreadable {
        var known = relationships(part);
        var name = relationshipsPart(part);
        var root = has(name) ? tree(name) : emptyRelationships();
        var address = type.contains("/") ? type : ECMA + type;
        var entry = Element.of("Relationship", "Id", id, "Type", address, "Target", external ? target : "/" + target);
        if (external) entry.set("TargetMode", "External");
        root.root().add(entry);
        trees.put(name, root);
        changed.put(name, new byte[0]);
        if (!archive.has(name) && !typesByExtension.containsKey("rels")) newTypes.put(name, RELATIONSHIPS);
        var made = new Relationship(
                id,
                address,
                address.substring(address.lastIndexOf('/') + 1),
                target,
                external,
                external ? null : target);
        known.add(made);
        return made;
    }

    private static Xml emptyRelationships() {
        try {
            return Xml.read(Archive.stream(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                            .getBytes(StandardCharsets.UTF_8)));
        } catch (Xml.Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    /// Copies a part of another document with all that it leads to, under names that are free here.
    ///
    /// @param copied parts that were copied before, by their names there
    String copy(Package from, String part, Map<String, String> copied) throws Unreadable {
        var known = copied.get(part);
        if (known != null) return known;
        var name = free(part);
        copied.put(part, name);
        var content = from.bytes(part);
        add(name, content == null ? new byte[0] : content, from.type(part));
        for (var each : from.relationships(part)) {
            var target = each.part() == null ? each.target() : copy(from, each.part(), copied);
            connect(name, each.id(), each.address(), target, each.part() == null);
        }
        return name;
    }

    /// A part name that is not taken, near the wanted one.
    String free(String wanted) {
        if (!has(wanted)) return wanted;
        int dot = wanted.lastIndexOf('.');
        for (int i = 1; ; i++) {
            var name = wanted.substring(0, dot) + "-" + i + wanted.substring(dot);
            if (!has(name)) return name;
        }
    }

    void write(OutputStream to) throws IOException, Unreadable {
        if (!newTypes.isEmpty()) {
            var root = tree(TYPES).root();
            newTypes.forEach(
                    (part, type) -> root.add(Element.of("Override", "PartName", "/" + part, "ContentType", type)));
            newTypes.clear();
            changed(TYPES);
        }
        var all = new LinkedHashMap<String, byte[]>();
        for (var part : changed.keySet()) {
            var tree = trees.get(part);
            all.put(part, tree == null ? changed.getOrDefault(part, new byte[0]) : tree.bytes());
        }
        archive.write(to, all);
    }
}
