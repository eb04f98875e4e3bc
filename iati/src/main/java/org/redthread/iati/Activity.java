package org.redthread.iati;

import org.jspecify.annotations.Nullable;

/// One activity of a file.
///
/// @param row its place among the activities of the file, from 1
public record Activity(int row, Element element) {

    private static final int FIRST = 20;

    /// As it is written, without the white space around it; empty where it has none.
    public String identifier() {
        var identifier = element.child("iati-identifier");
        return identifier == null ? "" : identifier.text().strip();
    }

    /// Of an activity that is still being read: the standard has the identifier stand first, and where thousands of
    /// faults are told nobody looks through all that was read for each.
    static String identifierSoFar(Element activity) {
        return activity.content().stream()
                .limit(FIRST)
                .filter(node -> node instanceof Element child && child.is("iati-identifier"))
                .map(node -> ((Element) node).text().strip())
                .findFirst()
                .orElse("");
    }

    /// Its first title; empty where it has none.
    public String title() {
        var title = element.child("title");
        var narrative = title == null ? null : title.child("narrative");
        return narrative == null ? "" : narrative.text().strip();
    }

    /// A code of the list `ActivityStatus`.
    public @Nullable String status() {
        var status = element.child("activity-status");
        return status == null ? null : status.value("code");
    }

    public int line() {
        return element.line();
    }
}
