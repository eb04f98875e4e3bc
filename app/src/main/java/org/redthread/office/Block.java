package org.redthread.office;

import java.util.List;

/// What a paper is made of, from top to bottom.
public sealed interface Block {

    /// @param level 1 to 6; none is skipped on the way down
    record Heading(int level, Words words) implements Block {}

    record Paragraph(Words words, Tone tone) implements Block {}

    enum Tone {
        TEXT,
        /// The first sentences, set larger.
        LEAD,
        /// Sources, conditions, what is said beside the matter.
        NOTE,
        /// Framed: what must be read before the rest, as "sample wording".
        NOTICE
    }

    /// A paragraph under its number as the room counts it ("12.", "(a)", "3 bis"): no printer counts again.
    ///
    /// @param depth 0 for a paragraph of the paper, 1 for a point below it, and so on to 3
    record Numbered(String number, int depth, Words words) implements Block {
        public Numbered {
            number = Said.of(number);
            if (depth < 0 || depth > 3) throw new IllegalArgumentException("No paragraph stands at depth " + depth);
        }
    }

    /// Points without numbers.
    record Points(List<Words> items) implements Block {
        public Points {
            items = List.copyOf(items);
            if (items.isEmpty()) throw new IllegalArgumentException("A list without points");
        }
    }

    /// @param caption says what the table shows; read out before it
    /// @param rows each as long as there are columns
    record Table(String caption, List<Column> columns, List<List<Words>> rows) implements Block {
        public Table {
            caption = Said.of(caption);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) throw new IllegalArgumentException("A table without columns: " + caption);
            for (var row : rows)
                if (row.size() != columns.size())
                    throw new IllegalArgumentException("A row of " + row.size() + " cells in: " + caption);
        }
    }

    /// A picture of figures. Its table is a block of its own, wherever the paper wants it.
    record Picture(Chart chart) implements Block {}

    /// The head of a letter.
    ///
    /// @param sender lines
    /// @param addressee lines
    /// @param dateline place and date
    /// @param reference the letter's number with the word for it; may be empty
    record LetterHead(List<String> sender, List<String> addressee, String dateline, String reference) implements Block {
        public LetterHead {
            sender = legible(sender);
            addressee = legible(addressee);
            dateline = Said.of(dateline);
            reference = Said.of(reference);
        }
    }

    /// Room for a hand, and below it who signs: the name first, then the office.
    record Signature(List<String> lines) implements Block {
        public Signature {
            lines = legible(lines);
        }
    }

    /// Badges to be cut out, two in a row, each 85 by 54 mm.
    record Badges(List<Badge> badges) implements Block {
        public Badges {
            badges = List.copyOf(badges);
        }
    }

    /// @param party whom the person acts for
    /// @param role as printed on the badge; may be empty
    /// @param code by which the person is checked in; may be empty
    record Badge(String name, String party, String role, String code) {
        public Badge {
            name = Said.of(name);
            party = Said.of(party);
            role = Said.of(role);
            code = Said.of(code);
        }
    }

    record PageBreak() implements Block {}

    static Heading heading(int level, String words) {
        return new Heading(level, Words.of(words));
    }

    static Paragraph paragraph(String words) {
        return paragraph(Words.of(words));
    }

    static Paragraph paragraph(Words words) {
        return new Paragraph(words, Tone.TEXT);
    }

    static Numbered numbered(String number, Words words) {
        return new Numbered(number, 0, words);
    }

    private static List<String> legible(List<String> lines) {
        return lines.stream().map(Said::of).toList();
    }
}
