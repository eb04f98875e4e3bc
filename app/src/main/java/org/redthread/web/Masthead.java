package org.redthread.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the head of every page shows: the dialogues to choose from, and the places of the one that is open.
///
/// @param more places behind the others, in a menu
public record Masthead(@Nullable Choice dialogue, List<Choice> dialogues, List<Choice> places, List<Choice> more) {

    /// The head of a page that belongs to no dialogue.
    public static final Masthead BARE = new Masthead(null, List.of(), List.of(), List.of());

    /// A place to go. `inside` is the address without language and date; `label` is ready to be shown.
    public record Choice(String label, String inside, boolean current, boolean sample) {}
}
