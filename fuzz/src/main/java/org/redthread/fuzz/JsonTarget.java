package org.redthread.fuzz;

import java.util.List;
import org.redthread.redline.Unreadable;
import org.redthread.redline.compile.Decisions;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.text.Text;

/// Decisions and differences, which come back after people or programs had them.
public final class JsonTarget {

    private JsonTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Decisions.read("decisions.json", input, "base.docx", new Text(List.of()));
        } catch (Unreadable e) {
            if (e.sentence().isBlank()) throw new IllegalStateException("A refusal without a sentence", e);
        }
        try {
            var read = Redlined.read("difference.json", input);
            if (!Redlined.read("difference.json", read.json()).equals(read))
                throw new IllegalStateException("A difference that comes back otherwise");
        } catch (Unreadable e) {
            if (e.sentence().isBlank()) throw new IllegalStateException("A refusal without a sentence", e);
        }
    }
}
