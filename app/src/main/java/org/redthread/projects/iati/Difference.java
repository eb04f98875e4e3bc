package org.redthread.projects.iati;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.Element;
import org.redthread.iati.Node;

/// One field in which an activity of a file differs from the one that is held.
///
/// @param field its path in the activity of the file, or of the held one where the file has it no more
/// @param held null where it is new
/// @param came null where it is gone
public record Difference(
        String field, @Nullable String held, @Nullable String came) {

    /// The field of two activities that say the same in another order.
    public static final String ORDER = "";

    /// What differs, in the order of the file. What stands on both sides is paired first, so that a transaction put in
    /// before others does not make all of them look changed.
    public static List<Difference> between(Element held, Element came) {
        var found = new ArrayList<Difference>();
        compare(held, came, found);
        if (found.isEmpty() && !held.equals(came)) found.add(new Difference(ORDER, null, null));
        return found;
    }

    private static void compare(Element held, Element came, List<Difference> found) {
        if (held.equals(came)) return;
        attributes(held, came, found);
        words(held, came, found);
        var names = new LinkedHashSet<String>();
        for (var child : children(came)) names.add(child.qualified());
        for (var child : children(held)) names.add(child.qualified());
        for (var name : names) rows(named(held, name), named(came, name), found);
    }

    private static void attributes(Element held, Element came, List<Difference> found) {
        for (var attribute : came.attributes()) {
            var before = held.value(attribute.namespace(), attribute.name());
            if (!attribute.value().equals(before))
                found.add(new Difference(at(came, "@" + attribute.qualified()), before, attribute.value()));
        }
        for (var attribute : held.attributes())
            if (came.value(attribute.namespace(), attribute.name()) == null)
                found.add(new Difference(at(held, "@" + attribute.qualified()), attribute.value(), null));
    }

    private static void words(Element held, Element came, List<Difference> found) {
        var before = said(held);
        var now = said(came);
        if (!before.equals(now))
            found.add(new Difference(came.path(), before.isEmpty() ? null : before, now.isEmpty() ? null : now));
    }

    private static void rows(List<Element> held, List<Element> came, List<Difference> found) {
        var before = new ArrayList<>(held);
        var now = new ArrayList<Element>();
        for (var each : came) if (!before.remove(each)) now.add(each);
        for (var i = 0; i < Math.max(before.size(), now.size()); i++) {
            if (i >= now.size()) found.add(new Difference(before.get(i).path(), summary(before.get(i)), null));
            else if (i >= before.size()) found.add(new Difference(now.get(i).path(), null, summary(now.get(i))));
            else compare(before.get(i), now.get(i), found);
        }
    }

    private static List<Element> children(Element element) {
        return element.content().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Element> named(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.qualified().equals(name))
                .toList();
    }

    private static String at(Element element, String attribute) {
        var path = element.path();
        return path.isEmpty() ? attribute : path + "/" + attribute;
    }

    /// Its own words, without those of what stands in it.
    private static String said(Element element) {
        var said = new StringBuilder();
        for (var node : element.content()) if (node instanceof Node.Words(var words)) said.append(words);
        return said.toString().strip();
    }

    /// All that it says, attributes first, so that what comes or goes as a whole is told as a whole.
    private static String summary(Element element) {
        var parts = new ArrayList<String>();
        summarise(element, parts);
        return parts.isEmpty() ? "<" + element.qualified() + "/>" : String.join("; ", parts);
    }

    private static void summarise(Element element, List<String> parts) {
        for (var attribute : element.attributes()) parts.add(attribute.qualified() + " " + attribute.value());
        var said = said(element);
        if (!said.isEmpty()) parts.add(said);
        for (var child : children(element)) summarise(child, parts);
    }
}
