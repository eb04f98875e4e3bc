package org.redthread.results.values;

/// What became of values that were brought: all of them are taken, or none.
public sealed interface Taken {

    record All(long values) implements Taken {}

    /// @param row of the value, from 1
    record Faulty(long row, Fault fault) implements Taken {}

    record Cancelled(long after) implements Taken {}
}
