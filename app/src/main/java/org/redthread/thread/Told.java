package org.redthread.thread;

/// What a room tells about a knot of its own that the reader may see.
///
/// @param label in the reader's language, as of the reader's date
/// @param inside the address of its page without language and date: `/budapest-process/meetings/2019-istanbul`
public record Told(String label, String inside) {}
