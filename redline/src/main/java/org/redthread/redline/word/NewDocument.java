package org.redthread.redline.word;

import java.util.List;

/// A Word document made from nothing, written from top to bottom.
public final class NewDocument {

    private static final String W = NewPackage.W;
    private static final String STYLES = "<w:styles xmlns:w=\"" + W
            + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
            + "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
            + "<w:pPr><w:keepNext/><w:spacing w:after=\"160\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr></w:style>"
            + "</w:styles>";

    private final StringBuilder body = new StringBuilder(1 << 14);
    private int[] widths = {};

    private NewDocument() {}

    /// A4 on its side.
    public static NewDocument landscape() {
        return new NewDocument();
    }

    public void heading(String words) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>");
        run(words, false);
        body.append("</w:p>");
    }

    public void paragraph(String words) {
        body.append("<w:p>");
        run(words, false);
        body.append("</w:p>");
    }

    /// @param columns their widths in twentieths of a point
    public void beginTable(int... columns) {
        widths = columns.clone();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
            body.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>".formatted(side));
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int width : widths) body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        body.append("</w:tblGrid>");
    }

    public void head(List<String> cells) {
        body.append("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
        cells(cells, true);
    }

    public void row(List<String> cells) {
        body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cells(cells, false);
    }

    public void endTable() {
        body.append("</w:tbl>");
    }

    private void cells(List<String> cells, boolean bold) {
        for (int i = 0; i < cells.size(); i++) {
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[i]).append("\" w:type=\"dxa\"/></w:tcPr><w:p>");
            run(cells.get(i), bold);
            body.append("</w:p></w:tc>");
        }
        body.append("</w:tr>");
    }

    private void run(String words, boolean bold) {
        if (words.isEmpty()) return;
        var form = bold ? "<w:rPr><w:b/></w:rPr>" : "";
        body.append("<w:r>").append(form);
        boolean first = true;
        for (var line : words.split("\n", -1)) {
            if (!first) body.append("<w:br/>");
            first = false;
            body.append("<w:t xml:space=\"preserve\">")
                    .append(NewPackage.escaped(line.replace("\r", "")))
                    .append("</w:t>");
        }
        body.append("</w:r>");
    }

    /// The same content gives the same bytes.
    public byte[] bytes() {
        var made = new NewPackage();
        made.part("styles", STYLES);
        made.part(
                "document",
                "<w:document xmlns:w=\"" + W + "\"><w:body>" + body
                        + "<w:p/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                        + "<w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"425\" w:footer=\"425\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        return made.bytes();
    }
}
