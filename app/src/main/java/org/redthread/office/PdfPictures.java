package org.redthread.office;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/// Sets charts into a PDF, as lines and not as dots. Nothing of a picture is fetched, and no face is asked for.
final class PdfPictures implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        var etching = new Etching(svg);
        // What is wider than the words is set smaller, down to their measure.
        double most = box.getContainingBlock() == null
                ? Double.MAX_VALUE
                : box.getContainingBlock().getContentWidth() / dotsPerPixel;
        return new Set(etching, Math.min(1, most / etching.width()), dotsPerPixel);
    }

    /// @param scale how many pixels of the paper a unit of the picture has
    /// @param dots of the library in one pixel; it draws in pixels and measures in dots
    private record Set(Etching etching, double scale, double dots) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) (etching.width() * scale * dots);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) (etching.height() * scale * dots);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) Math.ceil(etching.width() * scale),
                    (float) Math.ceil(etching.height() * scale),
                    on -> {
                        on.scale(scale, scale);
                        etching.draw(on);
                    });
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

    @Override
    public void close() {}
}
