package org.redthread.redline.word;

import org.redthread.redline.xml.Element;

/// Makes the elements that record a change, each with its own number and all with one author and date.
final class Tracking {

    /// What becomes of a stretch of text or of a paragraph's end.
    enum Fate {
        KEPT(""),
        INSERTED("w:ins"),
        DELETED("w:del"),
        MOVED_HERE("w:moveTo"),
        MOVED_AWAY("w:moveFrom");

        final String element;

        Fate(String element) {
            this.element = element;
        }

        boolean isGone() {
            return this == DELETED || this == MOVED_AWAY;
        }

        boolean isNew() {
            return this == INSERTED || this == MOVED_HERE;
        }
    }

    private final String author;
    private final String date;
    private int last;
    private int insertions;
    private int deletions;
    private int moves;
    private int formats;

    /// @param date ISO 8601 to the second, ending in Z as Word writes it
    /// @param last the highest number that the document uses for its own marks
    Tracking(String author, String date, int last) {
        this.author = author;
        this.date = date;
        this.last = last;
    }

    String next() {
        return String.valueOf(++last);
    }

    Element of(Fate fate) {
        return of(fate.element);
    }

    Element of(String name) {
        switch (name) {
            case "w:ins" -> insertions++;
            case "w:del" -> deletions++;
            case "w:moveToRangeStart" -> moves++;
            default -> {
                if (name.endsWith("Change")) formats++;
            }
        }
        return Element.of(name, "w:id", next(), "w:author", author, "w:date", date);
    }

    int insertions() {
        return insertions;
    }

    int deletions() {
        return deletions;
    }

    int moves() {
        return moves;
    }

    int formats() {
        return formats;
    }

    /// Properties as they are now, with a record of what they were.
    ///
    /// @param now changed in place
    Element changed(Element now, Element before) {
        now.remove(now.name() + "Change");
        return now.add(of(now.name() + "Change").add(before));
    }
}
