package org.redthread.iati;

/// What one activity may weigh, so that a file of any size is read in little memory. An activity of ten results with
/// ten indicators of twenty periods weighs less than half a megabyte.
///
/// @param nodes elements, attributes and stretches of words in one activity
/// @param letters of an activity, values of attributes included
/// @param depth of elements in each other
public record Limits(int nodes, int letters, int depth) {

    public static final Limits USUAL = new Limits(400_000, 16 << 20, 40);
}
