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

    List<Place> from(Element element, String bound) {
        if (axis == Axis.CHILD && element.surelyLacks(name)) return List.of();
        if (axis == Axis.ATTRIBUTE && element.attributes().isEmpty()) return List.of();
        var found = new ArrayList<Place>(2);
        walk(element, found);
        if (!found.isEmpty()) for (var predicate : predicates) keep(found, predicate, bound);
        return found;
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

    private void walk(Element element, List<Place> found) {
        switch (axis) {
            case SELF -> found.add(new Place.Whole(element));
            case PARENT -> {
                var parent = element.parent();
                if (parent != null) found.add(new Place.Whole(parent));
            }
            case ATTRIBUTE -> attribute(element, found);
            case CHILD, TEXT, DESCENDANT -> {
                var content = element.content();
                for (var i = 0; i < content.size(); i++) meet(element, content.get(i), found);
            }
        }
    }

    private void attribute(Element element, List<Place> found) {
        var attributes = element.attributes();
        for (var i = 0; i < attributes.size(); i++) {
            var attribute = attributes.get(i);
            if (attribute.name().equals(name) && attribute.namespace().equals(namespace))
                found.add(new Place.Given(element, attribute));
        }
    }

    private void meet(Element above, Node node, List<Place> found) {
        switch (node) {
            case Element child -> {
                if (axis == Axis.TEXT) return;
                if (child.is(name)) found.add(new Place.Whole(child));
                if (axis == Axis.DESCENDANT) walk(child, found);
            }
            case Node.Words words -> {
                if (axis == Axis.TEXT) found.add(new Place.Said(above, words));
            }
        }
    }
}
