package org.redthread.atlas.figures;

/// What one series says of one corridor in one year.
///
/// @param series by its key
public record Mirrored(String series, String origin, String destination, int year, long people) {}
