package org.redthread.web;

/// The address names something that is not here: a 404 page in the reader's language.
public final class NoSuchPage extends RuntimeException {

    private final String what;

    /// @param what the kind of thing that was looked for, a key of the error page: `dialogue`, `party`, `page`
    public NoSuchPage(String what) {
        super("No such " + what);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
