package org.redthread.iati.rules;

import java.util.ArrayList;
import java.util.List;
import org.redthread.iati.Element;
import org.redthread.iati.Node;

/// One step of a path, with what must hold of each place that it leads to.
record Step(Axis axis, String namespace, String name, List<Expression> predicates) {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    static Step of(Axis axis, String name, List<Expression> predicates) {
        return name.startsWith("xml:")
                ? new Step(axis, XML, name.substring("xml:".length()), predicates)
                : new Step(axis, "", name, predicates);
    }

    enum Axis {
        CHILD,
        ATTRIBUTE,
        DESCENDANT,
        PARENT,
        SELF,
        TEXT
    }

    /// Most steps of most rules lead to nothing, or to one place: neither makes a list that could grow.
    List<Place> from(Element element, String bound) {
        var found = found(element);
        if (found.isEmpty() || predicates.isEmpty()) return found;
        var kept = new ArrayList<>(found);
        for (var predicate : predicates) keep(kept, predicate, bound);
        return kept;
    }

    /// A number as a predicate is a place in the row, from 1.
    static void keep(List<Place> found, Expression predicate, String bound) {
        var place = 0;
        for (var each = found.listIterator(); each.hasNext(); ) {
            var value = predicate.of(each.next().element(), bound);
            place++;
            if (!(value instanceof Double number ? number == place : Values.truth(value))) each.remove();
        }
    }

    private List<Place> found(Element element) {
        return switch (axis) {
            case SELF -> List.of(new Place.Whole(element));
            case PARENT -> element.parent() == null ? List.of() : List.of(new Place.Whole(element.parent()));
            case ATTRIBUTE -> attribute(element);
            case CHILD -> children(element);
            case TEXT, DESCENDANT -> {
                var found = new ArrayList<Place>(2);
                walk(element, found);
                yield found;
            }
        };
    }

    /// There is one at most, or the file could not be read.
    private List<Place> attribute(Element element) {
        var attributes = element.attributes();
        for (var i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            if (attribute.name().equals(name) && attribute.namespace().equals(namespace))
                return List.of(new Place.Given(element, attribute));
        }
        return List.of();
    }

    private List<Place> children(Element element) {
        if (element.surelyLacks(name)) return List.of();
        List<Place> found = List.of();
        var content = element.content();
        for (var i = 0; i < content.size(); i++) {
            if (!(content.get(i) instanceof Element child) || !child.is(name)) continue;
            if (found.isEmpty()) found = new ArrayList<>(2);
            found.add(new Place.Whole(child));
        }
        return found;
    }

    private void walk(Element element, List<Place> found) {
        for (var node : element.content())
            switch (node) {
                case Element child -> {
                    if (axis == Axis.TEXT) continue;
                    if (child.is(name)) found.add(new Place.Whole(child));
                    walk(child, found);
                }
                case Node.Words words -> {
                    if (axis == Axis.TEXT) found.add(new Place.Said(element, words));
                }
            }
    }
}
