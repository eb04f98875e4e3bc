package org.redthread.record;

/// A source as a margin names it: its key, with its title for whoever stays on it.
public record SourceRef(String key, String title, boolean weak) {

    /// Its page, without language and date.
    public String inside() {
        return "/sources/" + key;
    }
}
