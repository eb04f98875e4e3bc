package org.redthread.redline.akn;

import java.util.ArrayDeque;
import java.util.Deque;
import org.redthread.redline.xml.Legible;

/// XML as it is written, one element after the other.
final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean begun;

    Markup() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// @param attributes names and values in turn; those with an empty value are left out
    Markup open(String name, String... attributes) {
        close();
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1].isEmpty()) continue;
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        open.push(name);
        begun = true;
        return this;
    }

    Markup end() {
        var name = open.pop();
        if (begun) out.append("/>");
        else out.append("</").append(name).append('>');
        begun = false;
        return this;
    }

    Markup empty(String name, String... attributes) {
        return open(name, attributes).end();
    }

    Markup words(String words) {
        if (words.isEmpty()) return this;
        close();
        escape(words);
        return this;
    }

    /// A new line between elements, where it says nothing.
    Markup line() {
        close();
        out.append('\n');
        return this;
    }

    private void close() {
        if (begun) out.append('>');
        begun = false;
    }

    /// What XML 1.0 cannot hold (section 2.2) becomes U+FFFD; the writer finds that when it reads its work again.
    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\t', '\r', '\n' -> out.append("&#").append((int) c).append(';');
                default -> out.append(Legible.isAllowed(words, i) ? c : '\uFFFD');
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
