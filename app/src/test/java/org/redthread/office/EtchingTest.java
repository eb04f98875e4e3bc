package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/// The same picture on the page, in Word and in a PDF.
class EtchingTest {

    private static final int THREAD = Integer.decode(Chart.Ink.THREAD);

    private static final Paper PAPER = new Paper(
            "Sample",
            Locale.UK,
            "",
            "",
            Sheet.UPRIGHT,
            java.util.List.of(Block.heading(1, "Sample"), new Block.Picture(Charts.COURSE)));

    @Test
    void a_pdf_shows_the_picture() throws IOException {
        try (var pdf = Loader.loadPDF(Papers.print(Printer.PDF, PAPER))) {
            var leaf = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
            assertThat(inked(leaf)).as("dots in the colour of the thread").isGreaterThan(400);
        }
    }

    @Test
    void a_word_file_holds_the_picture_and_says_what_it_shows() throws IOException {
        var dots = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Papers.print(Printer.DOCX, PAPER)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    var words = Jsoup.parse(new String(zip.readAllBytes()), "", Parser.xmlParser());
                    assertThat(words.select("wp|docPr").attr("descr"))
                            .contains("Who comes, sample", "37 counted and 38 printed");
                }
                if (entry.getName().equals("word/media/picture1.png"))
                    dots = inked(ImageIO.read(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        assertThat(dots).isGreaterThan(1600);
    }

    @Test
    void words_are_drawn_as_the_letters_of_their_face_joined_where_their_script_joins() {
        assertThat(Face.SANS.outline("2023").width()).isEqualTo(Face.SANS.width("2023"));
        assertThat(Face.SANS.outline("2023").shape().getBounds2D().getHeight()).isBetween(0.6, 0.8);
        assertThat(Face.SANS.outline("گزارش").shape().getBounds2D().getWidth()).isGreaterThan(1);
        assertThat(new Joiner().seen("سال")).isEqualTo("ﻝﺎﺳ");
    }

    private static long inked(java.awt.image.BufferedImage image) {
        long dots = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xFFFFFF) == THREAD) dots++;
        return dots;
    }
}
