package org.redthread.office;

import java.util.ArrayDeque;

/// XML as it grows, escaped on the way in.
///
/// Not StAX: that throws a checked exception at each tag, for a writer that only ever fills memory.
final class Tags {

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final ArrayDeque<String> open = new ArrayDeque<>();

    /// @param attributes names, each followed by its value; one whose value is empty is left out
    Tags open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Tags close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Tags empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /// An element that holds words only.
    Tags leaf(String name, String words, String... attributes) {
        return open(name, attributes).words(words).close();
    }

    Tags words(String words) {
        escape(words);
        return this;
    }

    /// What was made by another of this kind, as it is.
    Tags all(Tags other) {
        out.append(other.out);
        return this;
    }

    /// XML that is ours to the last sign.
    Tags raw(String xml) {
        out.append(xml);
        return this;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1].isEmpty()) continue;
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
