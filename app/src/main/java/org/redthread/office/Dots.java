package org.redthread.office;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;

/// A chart as dots, for what knows no lines.
public final class Dots {

    public static final String PNG = "image/png";

    private Dots() {}

    /// On white, so many times as large as it is drawn.
    public static byte[] png(Chart chart, double sharp) {
        return png(new Etching(drawn(chart)), sharp);
    }

    static Element drawn(Chart chart) {
        try {
            return Pdf.parsed(chart.drawing("picture").toString()).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] png(Etching etching, double sharp) {
        var image = new BufferedImage(
                (int) Math.ceil(etching.width() * sharp),
                (int) Math.ceil(etching.height() * sharp),
                BufferedImage.TYPE_INT_RGB);
        var on = image.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.scale(sharp, sharp);
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
}
