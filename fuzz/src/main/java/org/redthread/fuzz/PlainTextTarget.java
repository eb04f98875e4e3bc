package org.redthread.fuzz;

import java.nio.charset.StandardCharsets;
import org.redthread.redline.plain.PlainText;

/// Plain text: read, written and read again.
public final class PlainTextTarget {

    private PlainTextTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        PlainText.write(PlainText.read(new String(input, StandardCharsets.UTF_8)));
    }
}
