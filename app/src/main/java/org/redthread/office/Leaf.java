package org.redthread.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A paper as XHTML: what a page shows, what a browser keeps, and what the PDF is set from.
///
/// The marks have the class names of the look, so that the same fragment wears the dress of the page it stands on.
final class Leaf {

    private final Paper paper;
    private final boolean pdf;
    private final Tags tags = new Tags();
    private final List<Words> notes = new ArrayList<>();
    private final Tags outline = new Tags();
    private int headings;
    private int pictures;
    private Tie tie = Tie.NONE;

    private Leaf(Paper paper, boolean pdf) {
        this.paper = paper;
        this.pdf = pdf;
    }

    /// An article without head or style.
    static Tags fragment(Paper paper) {
        return new Leaf(paper, false).article();
    }

    /// A whole page that carries its style.
    static String page(Paper paper) {
        return new Leaf(paper, false).page();
    }

    /// The page that the PDF is set from: with its outline and what repeats on each leaf.
    static String forPdf(Paper paper) {
        return new Leaf(paper, true).page();
    }

    private String page() {
        var body = article();
        var page = new Tags()
                .open(
                        "html",
                        "lang",
                        paper.language().toLanguageTag(),
                        "dir",
                        direction().tag())
                .open("head")
                .empty("meta", "charset", "UTF-8")
                .leaf("title", paper.title())
                .empty("meta", "name", "subject", "content", paper.symbol().isEmpty() ? paper.title() : paper.symbol())
                .leaf("style", Style.of(paper));
        if (pdf && headings > 0) page.open("bookmarks").all(outline).close();
        page.close().open("body");
        if (pdf) {
            boolean turned = direction() == Direction.RIGHT_TO_LEFT;
            page.leaf("div", turned ? paper.symbol() : paper.masthead(), "class", "left-head");
            page.leaf("div", turned ? paper.masthead() : paper.symbol(), "class", "right-head");
        }
        return "<!DOCTYPE html>\n" + page.all(body).close().close();
    }

    private Direction direction() {
        return Direction.of(paper.language());
    }

    private Tags article() {
        tags.open(
                "article",
                "class",
                "paper",
                "lang",
                paper.language().toLanguageTag(),
                "dir",
                direction().tag());
        paper.blocks().forEach(this::block);
        if (!notes.isEmpty()) {
            tags.open("div", "class", "footnotes");
            for (int i = 0; i < notes.size(); i++) {
                tags.open("p", "id", "note-" + (i + 1)).leaf("span", (i + 1) + " ", "class", "number");
                words(notes.get(i));
                tags.close();
            }
            tags.close();
        }
        return tags.close();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var words) -> heading(level, words);
            case Block.Paragraph(var words, var tone) ->
                paragraph(tone == Block.Tone.TEXT ? "" : tone.name().toLowerCase(Locale.ROOT), words);
            case Block.Numbered(var number, var depth, var words) -> {
                tags.open("p", "class", "numbered deep-" + depth, "lang", Tongue.ofAll(words));
                tags.leaf("span", number, "class", "number", "style", pdf ? room(number) : "")
                        .words(pdf ? "" : " ");
                words(words);
                tags.close();
            }
            case Block.Points(var items) -> {
                tags.open("ul");
                for (var item : items) {
                    tags.open("li");
                    words(item);
                    tags.close();
                }
                tags.close();
            }
            case Block.Table table -> table(table);
            case Block.Picture(var chart) ->
                tags.open("figure").all(chart.drawing("picture-" + ++pictures)).close();
            case Block.LetterHead head -> {
                lines("sender", head.sender());
                lines("dateline", List.of(head.reference(), head.dateline()));
                lines("addressee", head.addressee());
            }
            case Block.Signature(var lines) -> lines("signature", lines);
            case Block.Badges(var badges) -> badges(badges);
            case Block.PageBreak() -> tags.open("div", "class", "break").close();
        }
    }

    /// What a number leaves of the 2.6 em it hangs in. The library tears numbers set as blocks out of their paragraphs.
    private String room(String number) {
        var side = direction() == Direction.RIGHT_TO_LEFT ? "left" : "right";
        return "padding-" + side + ":" + em(Math.max(0.3, 2.6 - Face.SERIF.width(number)));
    }

    private void heading(int level, Words words) {
        var id = "part-" + ++headings;
        tags.open("h" + level, "id", id);
        words(words);
        tags.close();
        outline.empty("bookmark", "name", words.plain().replace('\n', ' '), "href", "#" + id);
    }

    private void paragraph(String look, Words words) {
        tags.open("p", "class", look, "lang", Tongue.ofAll(words));
        words(words);
        tags.close();
    }

    private void lines(String look, List<String> lines) {
        var said = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (!said.isEmpty()) paragraph(look, Words.of(String.join("\n", said)));
    }

    private void table(Block.Table table) {
        var columns = inOrder(table.columns());
        int all = columns.stream().mapToInt(Column::share).sum();
        // The PDF library would have a caption read out behind its table.
        if (pdf && !table.caption().isEmpty()) tags.leaf("p", table.caption(), "class", "caption");
        tags.open("table", "class", "ledger");
        if (!pdf && !table.caption().isEmpty()) tags.leaf("caption", table.caption());
        tags.open("colgroup");
        for (var column : columns) tags.empty("col", "width", 100 * column.share() / all + "%");
        tags.close().open("thead").open("tr");
        for (var column : columns) tags.leaf("th", column.head(), "scope", "col", "class", look(column));
        tags.close().close().open("tbody");
        for (var row : table.rows()) {
            tags.open("tr");
            var cells = inOrder(row);
            for (int i = 0; i < cells.size(); i++) cell(columns.get(i), cells.get(i));
            tags.close();
        }
        tags.close().close();
    }

    /// The PDF library sets columns from left to right, whatever the direction; browsers turn them themselves.
    private <T> List<T> inOrder(List<T> cells) {
        return pdf && direction() == Direction.RIGHT_TO_LEFT ? cells.reversed() : cells;
    }

    private void cell(Column column, Words words) {
        if (column.kind() == Column.Kind.NAME) tags.open("th", "scope", "row", "data-label", column.head());
        else tags.open("td", "class", look(column), "data-label", column.head());
        words(words);
        tags.close();
    }

    private static String look(Column column) {
        return switch (column.kind()) {
            case NAME, TEXT -> "";
            case FIGURE -> "figure";
            case ENTRY -> "entry";
        };
    }

    private void badges(List<Block.Badge> badges) {
        tags.open("div", "class", "badges");
        for (var badge : badges) {
            tags.open("div", "class", "badge").leaf("p", paper.masthead(), "class", "of");
            tags.leaf("p", badge.name(), "class", "name").leaf("p", badge.party(), "class", "party");
            if (!badge.role().isEmpty()) tags.leaf("p", badge.role(), "class", "role");
            if (!badge.code().isEmpty()) tags.leaf("p", badge.code(), "class", "code");
            tags.close();
        }
        tags.close();
    }

    private void words(Words words) {
        var ties = Tie.of(words.runs());
        for (int i = 0; i < ties.size(); i++) {
            tie = ties.get(i);
            var run = words.runs().get(i);
            // Kept outside of what is underlined, or the line under it would run on.
            boolean kept = pdf && tie.room() > 0 && !(run instanceof Run.Plain || run instanceof Run.Note);
            if (kept) {
                tags.open("span", "style", margins(0, tie.room()));
                tie = new Tie(tie.closing(), tie.back(), 0);
            }
            switch (run) {
                case Run.Plain(var text) -> plain(text);
                case Run.Marked(var text, var mark) -> {
                    switch (mark) {
                        case STRONG -> tags.open("strong");
                        case EMPHASIS -> tags.open("em");
                        case INSERTED -> tags.open("ins");
                        case DELETED -> tags.open("del");
                        case TYPED -> tags.open("span", "class", "typed");
                        case DISPUTED -> tags.open("span", "class", "disputed");
                        case SAMPLE -> tags.open("span", "class", "is-sample");
                    }
                    plain(text);
                    tags.close();
                }
                case Run.Link(var text, var address, var hint) -> link("", text, address, hint);
                case Run.Counted(var text, var address, var source) -> link("counted", text, address, source);
                case Run.Foreign(var text, var language) -> {
                    tags.open(
                            "bdi",
                            "lang",
                            language.toLanguageTag(),
                            "dir",
                            Direction.of(language).tag());
                    lines(text);
                    tags.close();
                }
                case Run.Note(var note) -> call(note);
            }
            if (kept) tags.close();
        }
    }

    private void call(Words note) {
        notes.add(note);
        var number = String.valueOf(notes.size());
        if (pdf) tags.open("span", "style", margins(tie.back(), tie.room()));
        tags.open("sup").leaf("a", number, "href", "#note-" + number, "title", named(number, note.plain()));
        tags.close();
        if (pdf) tags.close();
    }

    /// In the PDF every run has its element: the library paints bare words before those that have one, and who copies
    /// them would get them out of order.
    private void plain(String text) {
        if (!pdf) {
            lines(text);
            return;
        }
        boolean whole = tie.closing() == text.length();
        if (tie.closing() > 0)
            tags.leaf("span", text.substring(0, tie.closing()), "style", margins(tie.back(), whole ? tie.room() : 0));
        if (whole) return;
        tags.open("span", "style", margins(0, tie.room()));
        lines(text.substring(tie.closing()));
        tags.close();
    }

    /// @param back towards the words before, in em
    /// @param room kept at the end, in em
    private String margins(double back, double room) {
        if (back == 0 && room == 0) return "";
        var sides = direction() == Direction.RIGHT_TO_LEFT ? List.of("right", "left") : List.of("left", "right");
        return "margin-" + sides.getFirst() + ":" + em(-back) + ";margin-" + sides.getLast() + ":" + em(room);
    }

    private static String em(double width) {
        return BigDecimal.valueOf(width).setScale(3, RoundingMode.HALF_UP).toPlainString() + "em";
    }

    private void link(String look, String text, String address, String hint) {
        var href = Address.orNothing(address);
        if (href.isEmpty()) tags.open("span", "class", look);
        else tags.open("a", "class", look, "href", href, "title", named(text, hint));
        plain(text);
        tags.close();
    }

    /// What a link is called. In a PDF the name is read out in the place of the words, and so holds them.
    private String named(String text, String hint) {
        return pdf && !hint.contains(text) ? text + " (" + hint + ")" : hint;
    }

    private void lines(String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) tags.empty("br");
            tags.words(lines[i]);
        }
    }
}
