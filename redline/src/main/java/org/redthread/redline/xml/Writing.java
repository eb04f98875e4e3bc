package org.redthread.redline.xml;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/// Writes a part as UTF-8, all its prefixes declared on the root.
final class Writing {

    private final Xml xml;
    private final StringBuilder out = new StringBuilder(1 << 16);

    Writing(Xml xml) {
        this.xml = xml;
    }

    byte[] bytes() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(xml.root(), true);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Element element, boolean root) {
        out.append('<').append(element.name());
        if (root)
            new TreeMap<>(xml.names().namespaces())
                    .forEach((prefix, namespace) ->
                            attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace));
        var attributes = element.attributes();
        for (int i = 0; i < attributes.size(); i += 2) attribute(attributes.get(i), attributes.get(i + 1));
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (var child : element.children()) {
            switch (child) {
                case Element inner -> write(inner, false);
                case Characters characters -> escape(characters.value(), false);
            }
        }
        out.append("</").append(element.name()).append('>');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    private void escape(String value, boolean attribute) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n', '\t' -> {
                    if (attribute) out.append("&#").append((int) c).append(';');
                    else out.append(c);
                }
                default -> out.append(c);
            }
        }
    }
}
