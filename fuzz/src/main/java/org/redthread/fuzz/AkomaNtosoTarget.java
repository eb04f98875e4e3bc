package org.redthread.fuzz;

import org.redthread.redline.Unreadable;
import org.redthread.redline.akn.AkomaNtoso;

/// Akoma Ntoso.
public final class AkomaNtosoTarget {

    private AkomaNtosoTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            AkomaNtoso.read("input.xml", input);
        } catch (Unreadable e) {
            if (e.sentence().isBlank()) throw new IllegalStateException("A refusal without a sentence", e);
        }
    }
}
