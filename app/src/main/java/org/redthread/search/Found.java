package org.redthread.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a question brought.
///
/// @param how the words were taken to bring it
/// @param many found in all; where `capped`, at least so many
/// @param kinds how many of each, of those found; likewise dialogues
/// @param parties that most of it is of, a few
/// @param hits of the page that was asked for, the best first
/// @param near titles written nearly so, where nothing was found
public record Found(
        How how,
        int many,
        boolean capped,
        Map<String, Integer> kinds,
        Map<UUID, Integer> dialogues,
        List<Named> parties,
        List<Hit> hits,
        List<String> near) {

    /// How many hits a page shows.
    public static final int PAGE = 20;

    /// Ways to take the words, from the strictest on; the first that brings something is taken.
    public enum How {
        /// All of them, in any of their forms.
        ALL,
        /// All of them, or words that begin with them.
        BEGINNINGS,
        /// Some of them, the more the better.
        SOME
    }

    /// A party by name, and how much of what was found is its.
    public record Named(UUID id, String title, int many) {}

    static Found nothing(List<String> near) {
        return new Found(How.ALL, 0, false, Map.of(), Map.of(), List.of(), List.of(), near);
    }
}
