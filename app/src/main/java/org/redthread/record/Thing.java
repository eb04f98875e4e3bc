package org.redthread.record;

import java.util.List;

/// Something on record that a reader can be led to, with the sources that its facts were taken from.
///
/// @param inside its address without language and date: `/parties/TUR`
/// @param en its label in English, `ru` in Russian
public record Thing(Subject subject, String inside, String en, String ru, List<String> sources) {}
