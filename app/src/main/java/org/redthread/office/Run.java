package org.redthread.office;

import java.util.Locale;

/// A stretch of words of one look and meaning. A line break is `\n`.
public sealed interface Run {

    /// The words as they are read, without marks.
    String text();

    record Plain(String text) implements Run {
        public Plain {
            text = Said.of(text);
        }
    }

    record Marked(String text, Mark mark) implements Run {
        public Marked {
            text = Said.of(text);
        }
    }

    /// @param address absolute; what is no address of the web or of mail is printed as words without a link
    /// @param hint where it leads, for those who cannot see it: never empty (PDF/UA-1, 7.18.5)
    record Link(String text, String address, String hint) implements Run {
        public Link {
            text = Said.of(text);
            hint = said(hint, text);
        }
    }

    /// A figure, a name or a date that is a question to the record with its answer.
    ///
    /// @param address of what was counted
    /// @param source what was counted, in a few words
    record Counted(String text, String address, String source) implements Run {
        public Counted {
            text = Said.of(text);
            source = said(source, text);
        }
    }

    /// Words of another language than the paper's.
    record Foreign(String text, Locale language) implements Run {
        public Foreign {
            text = Said.of(text);
        }
    }

    /// A note: its call stands here, its words at the foot of the page or of the paper. A note has no notes.
    record Note(Words words) implements Run {
        public Note {
            words = new Words(
                    words.runs().stream().filter(run -> !(run instanceof Note)).toList());
        }

        @Override
        public String text() {
            return "";
        }
    }

    private static String said(String hint, String text) {
        return Said.of(hint.isBlank() ? text : hint);
    }
}
