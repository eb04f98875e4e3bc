package org.redthread.browser;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/// A screenshot in a palette of its own: a page has few colours, and most of a picture's weight is what smooths
/// letters.
final class Picture {

    private static final int COLOURS = 64;

    private Picture() {}

    static byte[] small(byte[] png) {
        try {
            var full = ImageIO.read(new ByteArrayInputStream(png));
            var pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
            var palette = Arrays.stream(pixels).boxed().collect(groupingBy(p -> p, counting())).entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(COLOURS)
                    .mapToInt(Map.Entry::getKey)
                    .toArray();
            var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
            var small = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
            var nearest = new HashMap<Integer, Integer>();
            var indexes = Arrays.stream(pixels)
                    .map(pixel -> nearest.computeIfAbsent(pixel, p -> nearest(p, palette)))
                    .toArray();
            small.getRaster().setSamples(0, 0, full.getWidth(), full.getHeight(), 0, indexes);
            var out = new ByteArrayOutputStream();
            ImageIO.write(small, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int nearest(int pixel, int[] palette) {
        var best = 0;
        for (var i = 1; i < palette.length; i++)
            if (distance(pixel, palette[i]) < distance(pixel, palette[best])) best = i;
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 255) - (other >> 16 & 255);
        var green = (one >> 8 & 255) - (other >> 8 & 255);
        var blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
