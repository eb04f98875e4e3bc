package org.redthread.thread;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// How far and how broadly a trace goes in one direction. More is met than shown, since not everything may be shown.
///
/// @param skip how many of the links of the first knot were read before
/// @param widening how many times the spare links are met
record Reach(int skip, int widening) {

    /// How many knots are shown in one direction, and from how many of a step the trace goes on.
    static final int MOST = 150;

    private static final int[] SHOWN = {Trace.WIDTH, 6, 4, 3};

    /// How many more than are shown are met at each step: what may not be followed is mostly not met at all, and what
    /// is met has to be told, with all that hangs on it.
    private static final int[] SPARE = {10, 7, 5, 4};

    /// How many times wider where too much of what was met may not be shown.
    private static final int WIDER = 8;

    static Reach after(int skip) {
        return new Reach(Math.clamp(skip, 0, Trace.MOST_READ), 1);
    }

    int steps() {
        return SHOWN.length;
    }

    int skipped(int step) {
        return step == 1 ? skip : 0;
    }

    /// Up to which of the links of a knot it is shown.
    ///
    /// @param step the first is 1
    int shown(int step) {
        return skipped(step) + SHOWN[step - 1];
    }

    int met(int step) {
        return shown(step) + SPARE[step - 1] * widening;
    }

    Integer[] widths() {
        return each(this::met);
    }

    Integer[] shown() {
        return each(this::shown);
    }

    Reach wider() {
        return new Reach(skip, widening * WIDER);
    }

    private Integer[] each(IntUnaryOperator number) {
        return IntStream.rangeClosed(1, steps()).map(number).boxed().toArray(Integer[]::new);
    }
}
