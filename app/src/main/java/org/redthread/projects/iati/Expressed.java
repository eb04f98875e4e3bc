package org.redthread.projects.iati;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.Element;

/// A project of ours in IATI's terms, or why it cannot be told in them.
///
/// @param element the activity; null where something lacks
/// @param lacks what the standard asks for and nobody said
/// @param leftOut what is known and has no place in IATI as it stands
public record Expressed(
        String slug, String title, @Nullable Element element, List<Unsaid> lacks, List<Unsaid> leftOut) {}
