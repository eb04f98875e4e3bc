package org.redthread.check;

/// What stands around a place.
final class Words {

    private Words() {}

    /// What stands directly in front of a place: enough to tell whether a figure is approximate or a deadline.
    static String before(String text, int at, int most) {
        return text.substring(Math.max(0, at - most), at);
    }
}
