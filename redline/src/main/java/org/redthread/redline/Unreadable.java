package org.redthread.redline;

/// A file that cannot be read as what it was given as: not a Word document, cut off, encrypted, or built to harm.
///
/// The message is one sentence for the person who gave the file, naming it and saying what to do. It is checked,
/// so that whoever opens files that others sent is reminded that any of them may be of this kind.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    /// @param file what the giver calls it, usually the file's name
    /// @param why what is wrong and what to do, as the rest of a sentence that begins with the name
    public Unreadable(String file, String why) {
        super("%s %s".formatted(file, why));
    }

    public Unreadable(String file, String why, Throwable cause) {
        super("%s %s".formatted(file, why), cause);
    }

    /// The sentence to show.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
