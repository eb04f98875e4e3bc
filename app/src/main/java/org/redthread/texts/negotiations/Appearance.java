package org.redthread.texts.negotiations;

import java.time.Instant;
import org.redthread.redline.text.Block;

/// A provision as one version has it: its number there, and its words.
///
/// @param slug of the text that the version belongs to
/// @param language that the words are in
/// @param version number of the version in its text
public record Appearance(
        String title, String slug, String symbol, String language, int version, Instant madeAt, Block block) {}
