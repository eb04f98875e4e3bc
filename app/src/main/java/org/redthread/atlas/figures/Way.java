package org.redthread.atlas.figures;

/// The two ways of a country's corridors: its people elsewhere, and people from elsewhere in it.
public enum Way {
    OUT,
    IN
}
