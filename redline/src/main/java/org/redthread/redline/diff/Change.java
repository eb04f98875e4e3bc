package org.redthread.redline.diff;

/// A stretch of words in a base that gives way to a stretch of words in a revision; one of them may be empty.
///
/// Indices count words, not characters.
public record Change(int fromBase, int toBase, int fromRevision, int toRevision) {

    public int deleted() {
        return toBase - fromBase;
    }

    public int inserted() {
        return toRevision - fromRevision;
    }

    Change upTo(Change later) {
        return new Change(fromBase, later.toBase, fromRevision, later.toRevision);
    }

    Change shifted(int by) {
        return new Change(fromBase + by, toBase + by, fromRevision + by, toRevision + by);
    }
}
