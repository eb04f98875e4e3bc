package org.redthread.redline.xml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One element, changeable in place.
///
/// Names are written as in the standard's own examples (`w:p`, `m:oMath`), whatever prefixes the file itself
/// used; see [Names]. They are interned, attributes lie in one flat list, and there is no link to the parent: a
/// paragraph of sixty words costs some tens of objects, not hundreds.
public final class Element implements Node {

    private final String name;
    private final List<String> attributes = new ArrayList<>(0);
    private final List<Node> children = new ArrayList<>(2);

    public Element(String name) {
        this.name = name.intern();
    }

    /// @param attributes names and values in turn
    public static Element of(String name, String... attributes) {
        var made = new Element(name);
        for (int i = 0; i < attributes.length; i += 2) made.set(attributes[i], attributes[i + 1]);
        return made;
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public List<Node> children() {
        return children;
    }

    /// Names and values in turn, in the order of the file.
    public List<String> attributes() {
        return attributes;
    }

    public @Nullable String attribute(String key) {
        for (int i = 0; i < attributes.size(); i += 2) if (attributes.get(i).equals(key)) return attributes.get(i + 1);
        return null;
    }

    public String attribute(String key, String otherwise) {
        var found = attribute(key);
        return found == null ? otherwise : found;
    }

    public Element set(String key, String value) {
        for (int i = 0; i < attributes.size(); i += 2)
            if (attributes.get(i).equals(key)) {
                attributes.set(i + 1, value);
                return this;
            }
        attributes.add(key);
        attributes.add(value);
        return this;
    }

    public void removeAttribute(String key) {
        for (int i = 0; i < attributes.size(); i += 2)
            if (attributes.get(i).equals(key)) {
                attributes.subList(i, i + 2).clear();
                return;
            }
    }

    public Element add(Node child) {
        children.add(child);
        return this;
    }

    public Element addAll(Iterable<? extends Node> more) {
        more.forEach(children::add);
        return this;
    }

    public Element add(String text) {
        return add(new Characters(text));
    }

    public void addFirst(Node child) {
        children.add(0, child);
    }

    /// The child elements, as they are now; the list may be walked while children change.
    public List<Element> elements() {
        var found = new ArrayList<Element>(children.size());
        for (var child : children) if (child instanceof Element element) found.add(element);
        return found;
    }

    public List<Element> elements(String wanted) {
        var found = new ArrayList<Element>();
        for (var child : children) if (child instanceof Element element && element.is(wanted)) found.add(element);
        return found;
    }

    public @Nullable Element child(String wanted) {
        for (var child : children) if (child instanceof Element element && element.is(wanted)) return element;
        return null;
    }

    public boolean has(String wanted) {
        return child(wanted) != null;
    }

    /// The child of that name, put in first when there is none: property elements come first in Word's schema.
    public Element childOrFirst(String wanted) {
        var found = child(wanted);
        if (found != null) return found;
        var made = new Element(wanted);
        addFirst(made);
        return made;
    }

    public void remove(String unwanted) {
        children.removeIf(child -> child instanceof Element element && element.is(unwanted));
    }

    public void removeIf(Predicate<Element> unwanted) {
        children.removeIf(child -> child instanceof Element element && unwanted.test(element));
    }

    public int indexOf(Node child) {
        for (int i = 0; i < children.size(); i++) if (children.get(i) == child) return i;
        return -1;
    }

    public void replace(Node child, List<? extends Node> others) {
        int at = indexOf(child);
        children.remove(at);
        children.addAll(at, others);
    }

    /// Visits this element and all below it, parents first.
    public void each(Consumer<Element> visit) {
        visit.accept(this);
        for (var child : children) if (child instanceof Element element) element.each(visit);
    }

    /// All below this one that carry the name, in the order of the document.
    public List<Element> all(String wanted) {
        var found = new ArrayList<Element>();
        each(element -> {
            if (element != this && element.is(wanted)) found.add(element);
        });
        return found;
    }

    /// The characters directly in this element.
    public String text() {
        if (children.size() == 1 && children.getFirst() instanceof Characters only) return only.value();
        var text = new StringBuilder();
        for (var child : children) if (child instanceof Characters characters) text.append(characters.value());
        return text.toString();
    }

    @Override
    public Element copy() {
        var copy = shell();
        for (var child : children) copy.children.add(child.copy());
        return copy;
    }

    /// Name and attributes without what it holds.
    public Element shell() {
        return shell(name);
    }

    /// The same attributes under another name, empty.
    public Element shell(String otherName) {
        var shell = new Element(otherName);
        shell.attributes.addAll(attributes);
        return shell;
    }

    /// The same under another name; the children are shared, not copied.
    public Element renamed(String otherName) {
        var renamed = shell(otherName);
        renamed.children.addAll(children);
        return renamed;
    }

    @Override
    public String toString() {
        var shown = new StringBuilder("<").append(name);
        for (Iterator<String> each = attributes.iterator(); each.hasNext(); )
            shown.append(' ')
                    .append(each.next())
                    .append("=\"")
                    .append(each.next())
                    .append('"');
        if (children.isEmpty()) return shown.append("/>").toString();
        shown.append('>');
        for (var child : children) shown.append(child instanceof Characters characters ? characters.value() : child);
        return shown.append("</").append(name).append('>').toString();
    }
}
