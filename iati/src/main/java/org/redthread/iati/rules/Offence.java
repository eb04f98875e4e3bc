package org.redthread.iati.rules;

import java.util.List;
import org.redthread.iati.Element;

/// Where a rule is broken, and by what.
record Offence(Element at, String field, List<String> values) {

    static Offence by(Place place) {
        return new Offence(place.element(), place.path(), List.of(place.text()));
    }

    /// By the element as a whole: something lacks in it, or its parts do not fit each other.
    static Offence by(Element element, List<Place> parts) {
        return new Offence(
                element,
                element.path(),
                parts.stream().map(Place::text).distinct().limit(MOST_VALUES).toList());
    }

    private static final int MOST_VALUES = 8;
}
