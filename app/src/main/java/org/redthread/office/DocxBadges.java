package org.redthread.office;

import java.util.List;

/// Badges in Word: two in a row, to be cut along the dashes.
final class DocxBadges {

    /// 85 and 54 mm in twentieths of a point.
    private static final String WIDTH = "4819";
    private static final String HEIGHT = "3061";

    private DocxBadges() {}

    static void into(Tags body, List<Block.Badge> badges, String masthead) {
        body.open("w:tbl")
                .open("w:tblPr")
                .empty("w:tblW", "w:w", "9638", "w:type", "dxa")
                .open("w:tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
            body.empty("w:" + side, "w:val", "dashed", "w:sz", "4", "w:space", "0", "w:color", "8B8069");
        body.close().empty("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
        body.empty("w:gridCol", "w:w", WIDTH).empty("w:gridCol", "w:w", WIDTH).close();
        for (int i = 0; i < badges.size(); i += 2) {
            body.open("w:tr").open("w:trPr").empty("w:cantSplit");
            body.empty("w:trHeight", "w:val", HEIGHT, "w:hRule", "exact").close();
            badge(body, masthead, badges.get(i));
            if (i + 1 < badges.size()) badge(body, masthead, badges.get(i + 1));
            else cell(body).open("w:p").close().close();
            body.close();
        }
        body.close().open("w:p").close();
    }

    private static void badge(Tags body, String masthead, Block.Badge badge) {
        cell(body);
        line(body, "BadgeOf", masthead);
        line(body, "BadgeName", badge.name());
        line(body, "BadgeParty", badge.party());
        if (!badge.role().isEmpty()) line(body, "BadgeRole", badge.role());
        if (!badge.code().isEmpty()) line(body, "BadgeRole", badge.code());
        body.close();
    }

    private static Tags cell(Tags body) {
        return body.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", WIDTH, "w:type", "dxa")
                .close();
    }

    private static void line(Tags body, String style, String words) {
        body.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        DocxBody.text(body.open("w:r"), words).close().close();
    }
}
