package org.redthread.office;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The faces that every PDF is set in; each one embeds the letters it uses. Where they are from: `vendor/print.lock`.
enum Face {
    SERIF("SourceSerif4-Regular", "Source Serif 4", 400, FontStyle.NORMAL),
    SERIF_ITALIC("SourceSerif4-It", "Source Serif 4", 400, FontStyle.ITALIC),
    SERIF_STRONG("SourceSerif4-Semibold", "Source Serif 4", 600, FontStyle.NORMAL),
    SANS("IBMPlexSans_400Regular", "IBM Plex Sans", 400, FontStyle.NORMAL),
    SANS_STRONG("IBMPlexSans_600SemiBold", "IBM Plex Sans", 600, FontStyle.NORMAL),
    NASKH("NotoNaskhArabic_400Regular", "Noto Naskh Arabic", 400, FontStyle.NORMAL),
    NASKH_STRONG("NotoNaskhArabic_600SemiBold", "Noto Naskh Arabic", 600, FontStyle.NORMAL);

    /// The tag `GSUB` in the directory of an OpenType file.
    private static final int LIGATURES = 0x47535542;

    private final byte[] bytes;
    private final TrueTypeFont letters;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();
    private final Map<Integer, Shape> shapes = new ConcurrentHashMap<>();
    private final String family;
    private final int weight;
    private final FontStyle style;

    Face(String file, String family, int weight, FontStyle style) {
        this.bytes = letterByLetter(read(file));
        this.letters = parsed(bytes);
        this.family = family;
        this.weight = weight;
        this.style = style;
    }

    static void all(PdfRendererBuilder builder) {
        for (var face : values())
            builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes), face.family, face.weight, face.style, true, face.use());
    }

    /// Naskh stands in for what the others lack: named beside them, its depth would push their lines apart.
    private Set<FSFontUseCase> use() {
        return EnumSet.of(family.startsWith("Noto") ? FSFontUseCase.FALLBACK_PRE : FSFontUseCase.DOCUMENT);
    }

    /// How wide the words are, in em; what the face lacks counts as half of one.
    double width(String words) {
        var width = 0.0;
        for (int c : words.codePoints().toArray()) width += advances.computeIfAbsent(c, this::advance);
        return width;
    }

    /// Words as one shape.
    ///
    /// @param shape in em, from the left, upward from the line that they stand on
    /// @param width in em
    record Letters(Shape shape, double width) {}

    /// The shape of the words in the order that they are seen in; what the face lacks is taken from Naskh.
    Letters outline(String words) {
        var shape = new Path2D.Double();
        var width = 0.0;
        for (int c : new Joiner().seen(words).codePoints().toArray()) {
            var face = has(c) || !NASKH.has(c) ? this : NASKH;
            var letter = face.shapes.computeIfAbsent(c, face::shape);
            shape.append(AffineTransform.getTranslateInstance(width, 0).createTransformedShape(letter), false);
            width += face.advances.computeIfAbsent(c, face::advance);
        }
        return new Letters(shape, width);
    }

    private boolean has(int character) {
        return glyph(character) != 0;
    }

    private int glyph(int character) {
        try {
            return letters.getUnicodeCmapLookup().getGlyphId(character);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shape shape(int character) {
        try {
            double em = letters.getUnitsPerEm();
            var glyph = letters.getGlyph().getGlyph(glyph(character));
            return glyph == null
                    ? new Path2D.Double()
                    : AffineTransform.getScaleInstance(1 / em, 1 / em).createTransformedShape(glyph.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double advance(int character) {
        try {
            int glyph = letters.getUnicodeCmapLookup().getGlyphId(character);
            return glyph == 0 ? 0.5 : (double) letters.getAdvanceWidth(glyph) / letters.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed(byte[] bytes) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hides the face's table of ligatures, by the last letter of its tag. PDFBox draws them, but writes down of none
    /// which letters it stands for: a "Draft" with one cannot be searched for, copied or read out. Rule 7.21.7 of
    /// PDF/UA-1 asks for that.
    private static byte[] letterByLetter(byte[] face) {
        var directory = ByteBuffer.wrap(face);
        for (int table = 0; table < directory.getShort(4); table++) {
            var tag = 12 + 16 * table;
            if (directory.getInt(tag) == LIGATURES) face[tag + 3] = '-';
        }
        return face;
    }

    private static byte[] read(String file) {
        try (var in = Face.class.getResourceAsStream("/office/faces/" + file + ".ttf")) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
