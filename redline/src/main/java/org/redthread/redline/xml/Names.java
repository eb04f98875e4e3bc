package org.redthread.redline.xml;

import java.util.HashMap;
import java.util.Map;

/// The prefixes of one part: which stand for which namespace.
///
/// The namespaces of Office Open XML (ECMA-376, both its transitional and its strict form) always get the prefix
/// that the standard itself uses; others keep the file's own, or get a fresh one when it is taken. Names can then
/// be compared as plain strings, and an element can move from one document into another.
public final class Names {

    private static final Map<String, String> KNOWN = new HashMap<>();
    private static final String ECMA = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String WORD = "http://schemas.microsoft.com/office/word/";

    static {
        known("w", ECMA + "wordprocessingml/2006/main", STRICT + "wordprocessingml/main");
        known("r", ECMA + "officeDocument/2006/relationships", STRICT + "officeDocument/relationships");
        known("m", ECMA + "officeDocument/2006/math", STRICT + "officeDocument/math");
        known("wp", ECMA + "drawingml/2006/wordprocessingDrawing", STRICT + "drawingml/wordprocessingDrawing");
        known("a", ECMA + "drawingml/2006/main", STRICT + "drawingml/main");
        known("pic", ECMA + "drawingml/2006/picture", STRICT + "drawingml/picture");
        known("c", ECMA + "drawingml/2006/chart", STRICT + "drawingml/chart");
        known("dgm", ECMA + "drawingml/2006/diagram", STRICT + "drawingml/diagram");
        // The package's own parts stand in a default namespace, without prefix, as every writer has them.
        known("", ECMA + "package/2006/relationships", ECMA + "package/2006/content-types");
        known("mc", ECMA + "markup-compatibility/2006");
        known("v", "urn:schemas-microsoft-com:vml");
        known("o", "urn:schemas-microsoft-com:office:office");
        known("w10", "urn:schemas-microsoft-com:office:word");
        known("w14", WORD + "2010/wordml");
        known("wp14", WORD + "2010/wordprocessingDrawing");
        known("wps", WORD + "2010/wordprocessingShape");
        known("wpg", WORD + "2010/wordprocessingGroup");
        known("wpc", WORD + "2010/wordprocessingCanvas");
        known("w15", WORD + "2012/wordml");
        known("w16cid", WORD + "2016/wordml/cid");
        known("w16cex", WORD + "2018/wordml/cex");
        known("w16", WORD + "2018/wordml");
        known("w16du", WORD + "2023/wordml/word16du");
    }

    private static void known(String prefix, String... namespaces) {
        for (var namespace : namespaces) KNOWN.put(namespace, prefix);
    }

    private final Map<String, String> namespaces = new HashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();

    /// @param own the prefix that the file uses for the namespace; empty for a default namespace
    String prefix(String own, String namespace) {
        var found = prefixes.get(namespace);
        if (found != null) return found;
        var wanted = KNOWN.getOrDefault(namespace, own);
        // A prefix of the standard is never left to a stranger, so that names stay comparable between parts.
        boolean stranger = !KNOWN.containsKey(namespace) && (wanted.isEmpty() || KNOWN.containsValue(wanted));
        if (stranger || namespaces.containsKey(wanted)) wanted = "x" + namespaces.size();
        declare(wanted, namespace);
        return wanted;
    }

    private void declare(String prefix, String namespace) {
        namespaces.put(prefix, namespace);
        prefixes.put(namespace, prefix);
    }

    /// Prefixes and the namespaces that this part binds them to.
    public Map<String, String> namespaces() {
        return namespaces;
    }

    /// Takes over the prefixes of another part, so that its elements can stand here.
    public void addAll(Names others) {
        others.namespaces.forEach((prefix, namespace) -> {
            if (!namespaces.containsKey(prefix) && !prefixes.containsKey(namespace)) declare(prefix, namespace);
        });
    }

    /// Makes sure that a prefix of the standard can be used in this part.
    public void use(String prefix) {
        if (namespaces.containsKey(prefix)) return;
        KNOWN.entrySet().stream()
                .filter(known ->
                        known.getValue().equals(prefix) && !known.getKey().startsWith(STRICT))
                .findFirst()
                .ifPresent(known -> declare(prefix, known.getKey()));
    }
}
