package org.redthread.results.frameworks;

/// One part of a split: women, by sex.
///
/// @param part its key in the split
public record Part(Split.By by, String part) {

    /// As forms name it: `SEX~women`.
    public String key() {
        return by + "~" + part;
    }

    /// As a workbook names it: `SEX: women`.
    public String written() {
        return by + ": " + part;
    }
}
