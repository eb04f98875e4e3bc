package org.redthread.check;

/// A printed figure that was counted and found right.
///
/// @param quote exactly as printed, without markup
public record Confirmation(Place place, String quote, String what) {}
