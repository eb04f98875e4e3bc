package org.redthread.office;

/// A chart in a Word document: dots, since not every reader of such files knows lines.
///
/// @param id of its relationship, `picture1`
/// @param width and `height` on paper, in English Metric Units, of which a pixel has 9525 (ISO/IEC 29500-1, 20.1.2.1)
record DocxPicture(String id, int number, Chart chart, long width, long height, byte[] png) {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final int EMU = 9525;
    private static final int EMU_OF_TWIP = 635;
    private static final int SHARP = 2;

    static DocxPicture of(Chart chart, int number, Sheet sheet) {
        var etching = new Etching(Dots.drawn(chart));
        double scale = Math.min(1, sheet.measure() * (double) EMU_OF_TWIP / (etching.width() * EMU));
        return new DocxPicture(
                "picture" + number,
                number,
                chart,
                Math.round(etching.width() * EMU * scale),
                Math.round(etching.height() * EMU * scale),
                Dots.png(etching, SHARP));
    }

    /// Its place in the archive, below `word/`.
    String part() {
        return "media/" + id + ".png";
    }

    /// Into a run that is open.
    void into(Tags run) {
        var cx = String.valueOf(width);
        var cy = String.valueOf(height);
        run.open("w:drawing")
                .open(
                        "wp:inline",
                        "xmlns:wp",
                        DRAWING + "wordprocessingDrawing",
                        "distT",
                        "0",
                        "distB",
                        "0",
                        "distL",
                        "0",
                        "distR",
                        "0");
        run.empty("wp:extent", "cx", cx, "cy", cy);
        run.empty(
                "wp:docPr",
                "id",
                String.valueOf(number),
                "name",
                id,
                "descr",
                Said.of(chart.title() + ". " + chart.description()));
        run.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "picture");
        run.open("pic:pic", "xmlns:pic", DRAWING + "picture").open("pic:nvPicPr");
        run.empty("pic:cNvPr", "id", String.valueOf(number), "name", id)
                .empty("pic:cNvPicPr")
                .close();
        run.open("pic:blipFill")
                .empty("a:blip", "r:embed", id)
                .open("a:stretch")
                .empty("a:fillRect");
        run.close().close();
        run.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        run.empty("a:ext", "cx", cx, "cy", cy).close();
        run.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        run.close().close().close().close().close();
    }
}
