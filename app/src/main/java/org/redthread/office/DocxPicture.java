package org.redthread.office;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
        var etching = new Etching(drawn(chart));
        double scale = Math.min(1, sheet.measure() * (double) EMU_OF_TWIP / (etching.width() * EMU));
        return new DocxPicture(
                "picture" + number,
                number,
                chart,
                Math.round(etching.width() * EMU * scale),
                Math.round(etching.height() * EMU * scale),
                png(etching));
    }

    private static org.w3c.dom.Element drawn(Chart chart) {
        try {
            return Pdf.parsed(chart.drawing("picture").toString()).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its place in the archive, below `word/`.
    String part() {
        return "media/" + id + ".png";
    }

    private static byte[] png(Etching etching) {
        var image = new BufferedImage(
                (int) Math.ceil(etching.width() * SHARP),
                (int) Math.ceil(etching.height() * SHARP),
                BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.scale(SHARP, SHARP);
        etching.draw(on);
        on.dispose();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
