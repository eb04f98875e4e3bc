package org.redthread.iati;

/// Something that is wrong with a file, typed; the words belong to whoever shows it.
///
/// @param row of the activity in the file, from 1; 0 where it concerns the file as a whole
/// @param activity its identifier as far as it was read; may be empty
/// @param field where in the activity, with places from 1: `transaction[3]/value[1]/@currency`; may be empty
/// @param line of the file, from 1
public record Finding(int row, String activity, String field, int line, Severity severity, Fault fault) {}
