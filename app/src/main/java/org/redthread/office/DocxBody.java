package org.redthread.office;

import static org.redthread.office.Direction.RIGHT_TO_LEFT;

import java.util.ArrayList;
import java.util.List;

/// The words of a paper in Word's own order of paragraphs, rows and cells.
final class DocxBody {

    private final Paper paper;
    private final Direction direction;
    private final DocxLinks links = new DocxLinks();
    private final DocxLinks linksOfNotes = new DocxLinks();
    private final Tags body = new Tags();
    private final Tags notes = new Tags();
    private final Tags document;
    private final List<DocxPicture> pictures = new ArrayList<>();
    private int called;

    DocxBody(Paper paper) {
        this.paper = paper;
        this.direction = Direction.of(paper.language());
        paper.blocks().forEach(this::block);
        this.document = new Tags()
                .open("w:document", "xmlns:w", Docx.WORD, "xmlns:r", Docx.OFFICE)
                .open("w:body")
                .all(body)
                .all(section())
                .close()
                .close();
    }

    Tags document() {
        return document;
    }

    Tags footnotes() {
        var part = new Tags().open("w:footnotes", "xmlns:w", Docx.WORD, "xmlns:r", Docx.OFFICE);
        separator(part, "-1", "separator");
        separator(part, "0", "continuationSeparator");
        return part.all(notes).close();
    }

    Tags relationships(Tags into) {
        for (var name : List.of("styles", "numbering", "settings", "footnotes"))
            into.empty("Relationship", "Id", name, "Type", Docx.OFFICE + "/" + name, "Target", name + ".xml");
        for (var name : List.of("header", "footer"))
            into.empty("Relationship", "Id", name, "Type", Docx.OFFICE + "/" + name, "Target", name + "1.xml");
        for (var picture : pictures)
            into.empty("Relationship", "Id", picture.id(), "Type", Docx.OFFICE + "/image", "Target", picture.part());
        return links.into(into).close();
    }

    List<DocxPicture> pictures() {
        return pictures;
    }

    private void picture(Chart chart) {
        var picture = DocxPicture.of(chart, pictures.size() + 1, paper.sheet());
        pictures.add(picture);
        begin("");
        picture.into(body.open("w:r"));
        body.close().close();
    }

    Tags linksOfNotes(Tags into) {
        return linksOfNotes.into(into).close();
    }

    private static void separator(Tags part, String id, String kind) {
        part.open("w:footnote", "w:type", kind, "w:id", id).open("w:p").open("w:r");
        part.empty("w:" + kind).close().close().close();
    }

    private Tags section() {
        var sheet = paper.sheet();
        var section = new Tags()
                .open("w:sectPr")
                .empty("w:headerReference", "w:type", "default", "r:id", "header")
                .empty("w:footerReference", "w:type", "default", "r:id", "footer")
                .empty(
                        "w:pgSz",
                        "w:w",
                        String.valueOf(sheet.width()),
                        "w:h",
                        String.valueOf(sheet.height()),
                        "w:orient",
                        sheet == Sheet.UPRIGHT ? "" : "landscape");
        var margin = String.valueOf(Sheet.MARGIN);
        section.empty(
                "w:pgMar",
                "w:top",
                "1474",
                "w:right",
                margin,
                "w:bottom",
                "1361",
                "w:left",
                margin,
                "w:header",
                "709",
                "w:footer",
                "709",
                "w:gutter",
                "0");
        if (direction == RIGHT_TO_LEFT) section.empty("w:bidi");
        return section.close();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var words) -> paragraph("Heading" + level, words);
            case Block.Paragraph(var words, var tone) ->
                paragraph(
                        switch (tone) {
                            case TEXT -> "";
                            case LEAD -> "Lead";
                            case NOTE -> "Aside";
                            case NOTICE -> "Notice";
                        },
                        words);
            case Block.Numbered(var number, var depth, var words) -> {
                begin("Numbered" + depth);
                text(body.open("w:r"), number + "\t").close();
                runs(words);
                body.close();
            }
            case Block.Points(var items) -> items.forEach(item -> paragraph("Point", item));
            case Block.Table table -> table(table);
            case Block.Picture(var chart) -> picture(chart);
            case Block.LetterHead head -> {
                lines("Sender", head.sender());
                lines("Dateline", List.of(head.reference(), head.dateline()));
                lines("Addressee", head.addressee());
            }
            case Block.Signature(var lines) -> lines("Signed", lines);
            case Block.Badges(var badges) -> DocxBadges.into(body, badges, paper.masthead());
            case Block.PageBreak() ->
                body.open("w:p")
                        .open("w:r")
                        .empty("w:br", "w:type", "page")
                        .close()
                        .close();
        }
    }

    private void paragraph(String style, Words words) {
        begin(style);
        runs(words);
        body.close();
    }

    private void lines(String style, List<String> lines) {
        var said = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (!said.isEmpty()) paragraph(style, Words.of(String.join("\n", said)));
    }

    private void begin(String style) {
        body.open("w:p");
        if (!style.isEmpty())
            body.open("w:pPr").empty("w:pStyle", "w:val", style).close();
    }

    private void runs(Words words) {
        new DocxRuns(body, direction, links, this::note).all(words);
    }

    /// A note has its words in a part of their own.
    private String note(Words words) {
        var id = String.valueOf(++called);
        notes.open("w:footnote", "w:id", id).open("w:p").open("w:pPr");
        notes.empty("w:pStyle", "w:val", "FootnoteText").close();
        notes.open("w:r")
                .open("w:rPr")
                .empty("w:rStyle", "w:val", "FootnoteReference")
                .close();
        notes.empty("w:footnoteRef").close();
        text(notes.open("w:r"), " ").close();
        new DocxRuns(notes, direction, linksOfNotes, _ -> "").all(words);
        notes.close().close();
        return id;
    }

    private void table(Block.Table table) {
        if (!table.caption().isEmpty()) paragraph("Caption", Words.of(table.caption()));
        int all = table.columns().stream().mapToInt(Column::share).sum();
        var widths = table.columns().stream()
                .map(column -> String.valueOf(paper.sheet().measure() * column.share() / all))
                .toList();
        body.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "Ledger");
        if (direction == RIGHT_TO_LEFT) body.empty("w:bidiVisual");
        body.empty("w:tblW", "w:w", "5000", "w:type", "pct").empty("w:tblLayout", "w:type", "fixed");
        body.empty("w:tblLook", "w:firstRow", "1", "w:noVBand", "1").empty("w:tblCaption", "w:val", table.caption());
        body.close().open("w:tblGrid");
        widths.forEach(width -> body.empty("w:gridCol", "w:w", width));
        body.close()
                .open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        for (int i = 0; i < widths.size(); i++)
            cell(
                    widths.get(i),
                    "ColumnHead",
                    table.columns().get(i).kind(),
                    Words.of(table.columns().get(i).head()));
        body.close();
        for (var row : table.rows()) {
            body.open("w:tr").open("w:trPr").empty("w:cantSplit");
            if (table.columns().stream().anyMatch(column -> column.kind() == Column.Kind.ENTRY))
                body.empty("w:trHeight", "w:val", "567", "w:hRule", "atLeast");
            body.close();
            for (int i = 0; i < row.size(); i++) {
                var kind = table.columns().get(i).kind();
                cell(widths.get(i), kind == Column.Kind.NAME ? "RowHead" : "Cell", kind, row.get(i));
            }
            body.close();
        }
        body.close();
        // Two tables without a paragraph between them would grow together.
        paragraph("AfterTable", Words.NONE);
    }

    private void cell(String width, String style, Column.Kind kind, Words words) {
        body.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", width, "w:type", "dxa")
                .close();
        body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (kind == Column.Kind.FIGURE) body.empty("w:jc", "w:val", "end");
        body.close();
        runs(words);
        body.close().close();
    }

    /// Into a run that is open: lines and tabs have elements of their own.
    static Tags text(Tags run, String words) {
        var word = new StringBuilder();
        for (int i = 0; i <= words.length(); i++) {
            char c = i < words.length() ? words.charAt(i) : '\n';
            if (c != '\n' && c != '\t') {
                word.append(c);
                continue;
            }
            if (!word.isEmpty()) run.leaf("w:t", word.toString(), "xml:space", "preserve");
            word.setLength(0);
            if (i < words.length()) run.empty(c == '\n' ? "w:br" : "w:tab");
        }
        return run;
    }
}
