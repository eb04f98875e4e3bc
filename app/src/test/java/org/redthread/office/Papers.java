package org.redthread.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One paper of each kind that the rooms write. All wording is sample wording.
final class Papers {

    private static final Locale PERSIAN = Locale.of("fa");
    private static final Locale URDU = Locale.of("ur");

    private Papers() {}

    enum Kind {
        LETTER(Papers::letter),
        LIST(Papers::list),
        ATTENDANCE(Papers::attendance),
        BADGES(Papers::badges),
        SUMMARY(() -> summary(6)),
        RUSSIAN(Papers::russian),
        PERSIAN(Papers::persian),
        HOSTILE(Papers::hostile),
        WIDE(Papers::wide),
        RESULTS(Papers::results);

        private final Supplier<Paper> sample;

        Kind(Supplier<Paper> sample) {
            this.sample = sample;
        }

        Paper paper() {
            return sample.get();
        }
    }

    /// Kept under `target/papers` as well, for who wants to look at them.
    static byte[] print(Printer printer, Kind kind) throws IOException {
        var file = print(printer, kind.paper());
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve(kind + "." + printer.extension()), file);
        return file;
    }

    static byte[] print(Printer printer, Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            printer.print(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Paper letter() {
        return paper(
                "Invitation to the 34th Senior Officials’ Meeting",
                Locale.UK,
                Sheet.UPRIGHT,
                List.of(
                        new Block.LetterHead(
                                List.of("Budapest Process", "Secretariat"),
                                List.of("To the head of delegation", "Sample ministry"),
                                "Vienna, 22 November 2026",
                                "Our reference: BP/SOM/34/INV/12"),
                        Block.heading(1, "Invitation to the 34th Senior Officials’ Meeting"),
                        new Block.Paragraph(Words.of("Sample wording, not an invitation."), Block.Tone.NOTICE),
                        Block.paragraph("Excellency,"),
                        Block.paragraph(Words.of("The last meeting gathered ")
                                .counted(
                                        "37 countries",
                                        "https://example.org/en/budapest-process/meetings/som-33",
                                        "counted from the list")
                                .then(" and ")
                                .typed("91")
                                .then(" participants; the programme is ")
                                .link(
                                        "on the meeting’s page",
                                        "https://example.org/en/budapest-process",
                                        "Page of the meeting")
                                .then(".")
                                .note(Words.of("As printed in the summary, paragraph 1."))),
                        Block.numbered(
                                "1.",
                                Words.of("The head of delegation is ")
                                        .strong("named by 1 December")
                                        .then(".")),
                        new Block.Numbered(
                                "(a)",
                                1,
                                Words.of("Advisers may be named ")
                                        .emphasis("later")
                                        .then(".")),
                        new Block.Points(List.of(
                                Words.of("Visa letters on request."), Words.of("Interpretation: English, Russian."))),
                        Block.paragraph("Accept, Excellency, the assurances of our highest consideration."),
                        new Block.Signature(List.of("Sample name", "Head of the Secretariat"))));
    }

    private static Paper list() {
        var rows = new ArrayList<List<Words>>();
        for (int i = 1; i <= 90; i++)
            rows.add(List.of(
                    Words.of("Sample person " + i),
                    Words.of("Sample country"),
                    Words.of("Adviser\nsecond line"),
                    Words.of(String.valueOf(i))));
        return paper(
                "List of delegates",
                Locale.UK,
                Sheet.ACROSS,
                List.of(
                        Block.heading(1, "List of delegates"),
                        new Block.Table(
                                "Delegates, in the English alphabetical order of parties",
                                List.of(
                                        Column.name("Name"),
                                        Column.text("Party"),
                                        Column.text("Office"),
                                        Column.figure("Seat")),
                                rows),
                        new Block.Paragraph(
                                Words.of("Counted: ").counted("90", "https://example.org/en/list", "the list"),
                                Block.Tone.NOTE)));
    }

    private static Paper attendance() {
        return paper(
                "Attendance, first day",
                Locale.UK,
                Sheet.UPRIGHT,
                List.of(
                        Block.heading(1, "Attendance, first day"),
                        new Block.Table(
                                "To be signed at the door",
                                List.of(Column.name("Name"), Column.text("Party"), Column.entry("Signature")),
                                List.of(
                                        List.of(Words.of("Sample person"), Words.of("Türkiye"), Words.NONE),
                                        List.of(Words.of("Sample person"), Words.of("Azərbaycan"), Words.NONE)))));
    }

    private static Paper badges() {
        return paper(
                "Badges",
                Locale.UK,
                Sheet.UPRIGHT,
                List.of(new Block.Badges(IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> new Block.Badge(
                                "Sample Person " + i, "Sample country", "Head of delegation", "BP-" + 1000 * i))
                        .toList())));
    }

    static Paper summary(int sections) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, "Summary of the meeting"));
        blocks.add(
                new Block.Paragraph(Words.of("Took stock of the year, and opened the discussion."), Block.Tone.LEAD));
        int number = 0;
        for (int section = 1; section <= sections; section++) {
            blocks.add(Block.heading(2, "Item " + section));
            for (int i = 0; i < 7; i++)
                blocks.add(Block.numbered(
                        ++number + ".",
                        Words.of("The meeting heard ")
                                .counted("six", "https://example.org/en/counted/" + number, "interventions of the item")
                                .then(
                                        " parties and took note of what was said under this item, which stands here as sample wording so that"
                                                + " a paragraph runs over several lines, as those of the published summaries do; nothing in it was said"
                                                + " by anybody at any meeting.")
                                .note(Words.of("Sample note " + number + "."))));
            blocks.add(Block.heading(3, "Next steps"));
            blocks.add(new Block.Table(
                    "Next steps of item " + section,
                    List.of(Column.text("By"), Column.name("Who"), Column.text("What")),
                    List.of(List.of(Words.of("20 December"), Words.of("Parties"), Words.of("Written comments")))));
        }
        return paper("Summary of the meeting", Locale.UK, Sheet.UPRIGHT, blocks);
    }

    private static Paper results() {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.heading(1, "Results of the year"));
        for (var chart : Charts.all()) {
            blocks.add(Block.heading(2, chart.title()));
            blocks.add(new Block.Picture(chart));
            blocks.add(chart.table());
        }
        return paper("Results of the year", Locale.UK, Sheet.UPRIGHT, blocks);
    }

    private static Paper russian() {
        return paper(
                "Список делегаций",
                Locale.of("ru"),
                Sheet.UPRIGHT,
                List.of(
                        Block.heading(1, "Список делегаций"),
                        Block.paragraph(Words.of("Участвовали ")
                                .counted("37 государств", "https://example.org/ru", "по списку")
                                .then(". № 5; Тоҷикистон, Қазақстан.")),
                        Block.numbered(
                                "1.",
                                Words.of("Текст ")
                                        .emphasis("курсивом")
                                        .then(" и ")
                                        .strong("жирно")
                                        .then("."))));
    }

    private static Paper persian() {
        return paper(
                "پیش‌نویس بیانیه",
                PERSIAN,
                Sheet.UPRIGHT,
                List.of(
                        Block.heading(1, "پیش‌نویس بیانیه"),
                        Block.paragraph(Words.of("این متن نمونه است و BP/SOM/34 در میان آن آمده است.")
                                .strong("گزارش")
                                .then(" ۱۴۰۵")),
                        Block.numbered(
                                "۱.",
                                Words.of("کشورها همکاری می‌کنند.")
                                        .in(URDU, " اردو میں نمونہ ")
                                        .in(Locale.UK, "English words")),
                        new Block.Table(
                                "جدول نمونه",
                                List.of(Column.name("کشور"), Column.figure("شمار")),
                                List.of(List.of(Words.of("افغانستان"), Words.of("12"))))));
    }

    private static Paper hostile() {
        var bad =
                "<script>alert('x')</script> & \"]]>\" \u0000\u0007\uFFFF \uD800 \u202Eback 😀 \u4E2D\u6587 =1+1\r\nnext\ttab";
        return paper(
                bad,
                Locale.UK,
                Sheet.UPRIGHT,
                List.of(
                        Block.heading(1, bad),
                        Block.paragraph(Words.of(bad)
                                .link(bad, "javascript:alert(1)", bad)
                                .counted(bad, "file:///etc/passwd", bad)
                                .link(bad, "https://example.org/?a=b&c=d", "")),
                        new Block.LetterHead(List.of(bad), List.of(bad), bad, bad),
                        new Block.Table(
                                bad,
                                List.of(Column.name(bad), Column.text("")),
                                List.of(List.of(Words.of(bad), Words.NONE))),
                        new Block.Badges(List.of(new Block.Badge(bad, bad, bad, bad))),
                        new Block.Points(List.of(
                                Words.NONE, Words.of(bad).note(Words.of(bad).note(Words.of(bad))))),
                        new Block.PageBreak(),
                        Block.paragraph(Words.NONE)));
    }

    private static Paper wide() {
        return paper(
                "Plan",
                Locale.UK,
                Sheet.WIDE,
                List.of(
                        Block.heading(1, "Plan"),
                        Block.heading(2, "Goal 1"),
                        Block.paragraph(Words.of("").in(Locale.of("ru"), "Только по-русски")),
                        new Block.PageBreak(),
                        Block.heading(2, "Goal 2"),
                        Block.paragraph("Text.")));
    }

    private static Paper paper(String title, Locale language, Sheet sheet, List<Block> blocks) {
        return new Paper(title, language, "Budapest Process", "BP/SOM/34/1", sheet, blocks);
    }

    /// What a paper says, a line for each paragraph, without marks: worked out without any printer.
    static List<String> said(Paper paper) {
        var lines = new ArrayList<String>();
        for (var block : paper.blocks()) {
            switch (block) {
                case Block.Heading(var _, var words) -> lines.add(words.plain());
                case Block.Paragraph(var words, var _) -> lines.add(words.plain());
                case Block.Numbered(var number, var _, var words) -> lines.add(number + "\t" + words.plain());
                case Block.Points(var items) -> items.forEach(item -> lines.add(item.plain()));
                case Block.Table table -> {
                    lines.add(table.caption());
                    table.columns().forEach(column -> lines.add(column.head()));
                    table.rows().forEach(row -> row.forEach(cell -> lines.add(cell.plain())));
                }
                case Block.LetterHead head -> {
                    lines.add(String.join("\n", head.sender()));
                    lines.add(head.reference() + "\n" + head.dateline());
                    lines.add(String.join("\n", head.addressee()));
                }
                case Block.Signature(var all) -> lines.add(String.join("\n", all));
                case Block.Badges(var badges) ->
                    badges.forEach(badge -> lines.addAll(
                            List.of(paper.masthead(), badge.name(), badge.party(), badge.role(), badge.code())));
                case Block.Picture _, Block.PageBreak _ -> {
                    // Says nothing that stands in the flow of words.
                }
            }
        }
        lines.removeIf(String::isBlank);
        return lines;
    }
}
