package org.redthread.atlas.policy;

/// How the line between two territories is drawn.
public record Segment(String one, String other, Stroke stroke) {

    public enum Stroke {
        SOLID,
        DASHED,
        DOTTED
    }

    /// Whether it is the line between the two, whichever is named first.
    public boolean between(String a, String b) {
        return one.equals(a) && other.equals(b) || one.equals(b) && other.equals(a);
    }
}
