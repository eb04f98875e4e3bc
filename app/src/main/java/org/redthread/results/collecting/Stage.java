package org.redthread.results.collecting;

/// How far a party is, as others may know.
public enum Stage {
    /// Nothing that others may know of.
    SILENT,
    HANDED_IN,
    PUBLISHED;

    /// The knot of the look that says it.
    public String knot() {
        return switch (this) {
            case SILENT -> "gap";
            case HANDED_IN -> "pending";
            case PUBLISHED -> "tied";
        };
    }
}
