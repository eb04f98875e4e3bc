package org.redthread.iati;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a file of activities, one after the other; what was read is written with all it held.
///
/// Elements that hold only elements are laid out in lines; where words stand, nothing is added between them.
public final class ActivityWriter implements AutoCloseable {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String INDENT = "\n" + "  ".repeat(40);

    private final Writer out;
    private final Element root;
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    /// @param root whose attributes the file begins with; `root("2.03")` where there is none
    public ActivityWriter(Writer out, Element root) throws IOException {
        this.out = out;
        this.root = root;
        scopes.push(Map.of("", "", "xml", XML));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open(root);
        out.write('>');
    }

    /// The opening of a file of this edition.
    public static Element root(Attribute... more) {
        var attributes = new Attribute[more.length + 1];
        attributes[0] = Attribute.of("version", ActivityReader.EDITION);
        System.arraycopy(more, 0, attributes, 1, more.length);
        return Element.of(null, "iati-activities", attributes);
    }

    public void write(Element activity) throws IOException {
        write(activity, 1);
    }

    /// One that [#written] wrote before: it says all it needs, so that it stands in any file as it is.
    public void writeWritten(String activity) throws IOException {
        out.write('\n');
        out.write(activity);
    }

    /// One activity by itself, as a well-formed document without a declaration.
    public static String written(Element activity) throws IOException {
        var out = new Letters();
        new ActivityWriter(out).write(activity, 0);
        return out.toString();
    }

    /// A `StringWriter` takes a lock for each piece.
    private static final class Letters extends Writer {

        private final StringBuilder letters = new StringBuilder(1 << 12);

        @Override
        public void write(int letter) {
            letters.append((char) letter);
        }

        @Override
        public void write(String text) {
            letters.append(text);
        }

        @Override
        public void write(String text, int from, int count) {
            letters.append(text, from, from + count);
        }

        @Override
        public void write(char[] text, int from, int count) {
            letters.append(text, from, count);
        }

        @Override
        public String toString() {
            return letters.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private ActivityWriter(Writer out) {
        this.out = out;
        this.root = Element.of(null, "none");
        scopes.push(Map.of("", "", "xml", XML));
    }

    private void write(Element element, int depth) throws IOException {
        if (depth >= 0 && scopes.size() > 1) line(depth);
        open(element);
        if (element.content().isEmpty()) out.write("/>");
        else {
            out.write('>');
            var content = element.content();
            var laidOut = depth >= 0 && holdsOnlyElements(content);
            for (var node : content)
                switch (node) {
                    case Element child -> write(child, laidOut ? depth + 1 : -1);
                    case Node.Words(var text) -> escape(text, false);
                }
            if (laidOut) line(depth);
            close(element);
        }
        scopes.pop();
    }

    private static boolean holdsOnlyElements(List<Node> content) {
        for (var node : content) if (!(node instanceof Element)) return false;
        return true;
    }

    private void line(int depth) throws IOException {
        out.write(INDENT, 0, Math.min(INDENT.length(), 1 + depth * 2));
    }

    private void close(Element element) throws IOException {
        out.write("</");
        name(element.prefix(), element.name());
        out.write('>');
    }

    private void open(Element element) throws IOException {
        out.write('<');
        name(element.prefix(), element.name());
        var scope = scopes.element();
        Map<String, String> needed = Map.of();
        needed = need(element.prefix(), element.namespace(), scope, needed);
        for (var attribute : element.attributes())
            if (!attribute.prefix().isEmpty()) needed = need(attribute.prefix(), attribute.namespace(), scope, needed);
        for (var declared : needed.entrySet()) {
            var prefix = declared.getKey();
            attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, declared.getValue());
        }
        for (var attribute : element.attributes()) attribute(attribute.qualified(), attribute.value());
        if (!needed.isEmpty()) {
            var wider = new TreeMap<>(scope);
            wider.putAll(needed);
            scope = wider;
        }
        scopes.push(scope);
    }

    /// Most elements need nothing that is not said already, so that nothing is made for them.
    private static Map<String, String> need(
            String prefix, String namespace, Map<String, String> scope, Map<String, String> needed) {
        if (namespace.equals(scope.get(prefix))) return needed;
        var more = new TreeMap<>(needed);
        more.put(prefix, namespace);
        return more;
    }

    private void name(String prefix, String name) throws IOException {
        if (!prefix.isEmpty()) {
            out.write(prefix);
            out.write(':');
        }
        out.write(name);
    }

    private void attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escape(value, true);
        out.write('"');
    }

    /// A carriage return, and in attributes every white space but the blank, would be read as something else if it
    /// were not written by its number (XML 1.0, 2.11 and 3.3.3).
    private void escape(String text, boolean attribute) throws IOException {
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter > '>' || letter >= '0' && letter < '<' || letter == ' ') continue;
            var instead = switch (letter) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> "&#13;";
                case '"' -> attribute ? "&quot;" : "";
                case '\n' -> attribute ? "&#10;" : "";
                case '\t' -> attribute ? "&#9;" : "";
                default -> "";
            };
            if (instead.isEmpty()) continue;
            out.write(text, from, i - from);
            out.write(instead);
            from = i + 1;
        }
        if (from == 0) out.write(text);
        else out.write(text, from, text.length() - from);
    }

    /// Ends the file; the writer below stays open.
    @Override
    public void close() throws IOException {
        out.write("\n");
        close(root);
        out.write('\n');
        out.flush();
    }
}
