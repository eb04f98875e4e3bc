package org.redthread.redline.word;

import org.jspecify.annotations.Nullable;

/// A part's arrow to another part or to an address outside (ECMA-376 part 2).
///
/// @param address the type in full
/// @param type the last step of the type's address: `image`, `footnotes`, `hyperlink`; strict and transitional
///     files then agree
/// @param part name of the part it leads to, or null when it leads outside
record Relationship(
        String id,
        String address,
        String type,
        String target,
        boolean external,
        @Nullable String part) {}
