package org.redthread.iati;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An element with all it holds, of the standard or not: nothing is dropped because it is not known.
///
/// Two are equal that say the same; where they stood in their files does not matter. White space that only lays out
/// child elements is not held, since the writer lays out anew.
public final class Element implements Node {

    private final @Nullable Element parent;
    private final String prefix;
    private final String namespace;
    private final String name;
    private final int index;
    private final int line;
    private final List<Attribute> attributes;
    private List<Node> content = List.of();
    private List<Node> shown = List.of();
    /// A bit for each name below it, so that most questions after what it does not hold need no look at what it does.
    private long held;

    /// @param index among those of its name under its parent, from 1
    /// @param line of the file, on which its opening tag ends
    Element(
            @Nullable Element parent,
            String prefix,
            String namespace,
            String name,
            int index,
            int line,
            List<Attribute> attributes) {
        this.parent = parent;
        this.prefix = prefix;
        this.namespace = namespace;
        this.name = name;
        this.index = index;
        this.line = line;
        this.attributes = attributes;
    }

    /// An element of the standard that was made here and read from no file.
    public static Element of(@Nullable Element parent, String name, Attribute... attributes) {
        var index = parent == null ? 1 : (int) parent.children(name).count() + 1;
        var made = new Element(parent, "", "", name, index, 0, List.of(attributes));
        if (parent != null) parent.add(made);
        return made;
    }

    void add(Node node) {
        if (shown.isEmpty()) {
            content = new ArrayList<>(2);
            shown = Collections.unmodifiableList(content);
        }
        content.add(node);
        if (node instanceof Element child) held |= bit(child.name);
    }

    public Element say(String words) {
        add(new Words(words));
        return this;
    }

    private static long bit(String name) {
        return 1L << name.hashCode();
    }

    /// @return true only where it holds no element of the name; false does not say that it holds one
    public boolean surelyLacks(String name) {
        return (held & bit(name)) == 0;
    }

    /// White space between child elements is layout; where words stand among them it is kept.
    void settle() {
        if (content.size() < 2) return;
        var elements = false;
        for (var node : content)
            switch (node) {
                case Element _ -> elements = true;
                case Words(var text) -> {
                    if (!isLayout(text)) return;
                }
            }
        if (elements) content.removeIf(Words.class::isInstance);
    }

    static boolean isLayout(String text) {
        for (var i = 0; i < text.length(); i++) if (" \t\r\n".indexOf(text.charAt(i)) < 0) return false;
        return true;
    }

    public @Nullable Element parent() {
        return parent;
    }

    public String prefix() {
        return prefix;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    /// Among those of its name under its parent, from 1.
    public int index() {
        return index;
    }

    public int line() {
        return line;
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public List<Node> content() {
        return shown;
    }

    public String qualified() {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /// Of the standard, and of that name.
    public boolean is(String name) {
        return this.name.equals(name) && namespace.isEmpty();
    }

    /// @return the value of an attribute of the standard, or null where it is not given
    public @Nullable String value(String name) {
        return value("", name);
    }

    public @Nullable String value(String namespace, String name) {
        for (var i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            if (attribute.name().equals(name) && attribute.namespace().equals(namespace)) return attribute.value();
        }
        return null;
    }

    public java.util.stream.Stream<Element> children(String name) {
        return content.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.is(name));
    }

    public @Nullable Element child(String name) {
        if (surelyLacks(name)) return null;
        for (var i = 0; i < content.size(); i++)
            if (content.get(i) instanceof Element child && child.is(name)) return child;
        return null;
    }

    /// All words in it, in order, as XPath takes its value.
    public String text() {
        if (content.isEmpty()) return "";
        if (content.size() == 1 && content.getFirst() instanceof Words(var only)) return only;
        var text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    private void collect(StringBuilder text) {
        for (var node : content)
            switch (node) {
                case Element child -> child.collect(text);
                case Words(var words) -> text.append(words);
            }
    }

    /// Where it stands in its activity: `transaction[3]/value[1]`; empty for the activity itself.
    public String path() {
        if (parent == null || parent.parent == null) return "";
        var above = parent.path();
        return (above.isEmpty() ? "" : above + "/") + qualified() + "[" + index + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Element that
                && name.equals(that.name)
                && namespace.equals(that.namespace)
                && prefix.equals(that.prefix)
                && attributes.equals(that.attributes)
                && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, attributes, content);
    }

    @Override
    public String toString() {
        return "<" + qualified() + "> on line " + line;
    }
}
