package org.redthread.dialogues;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redthread.record.RecordFile;
import org.redthread.web.Here;
import org.redthread.web.Masthead;

/// Where a dialogue is at home, from the head of the page that is being made: asking for it again would cost a
/// statement in every room that contributes to the page.
public final class Addresses {

    private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)/([a-z]+)/([a-zA-Z0-9-]+)(?:#([a-zA-Z0-9-]+))?");

    private Addresses() {}

    public static Optional<Masthead.Choice> of(UUID dialogue, Here here) {
        return here.masthead().dialogues().stream()
                .filter(choice ->
                        RecordFile.id("dialogue", choice.inside().substring(1)).equals(dialogue))
                .findFirst();
    }

    /// The address of one of a dialogue's things, taken apart.
    ///
    /// @param key of the thing as the record names it: `budapest-process/som-2019`
    /// @param part the place in its page, `goal-3`; empty where none is named
    public record Page(UUID dialogue, String key, String part) {}

    /// @param inside `/budapest-process/meetings/som-2019`
    /// @param section under which the room has its pages: `meetings`
    public static Optional<Page> page(String inside, String section) {
        var page = PAGE.matcher(inside);
        if (!page.matches() || !page.group(2).equals(section)) return Optional.empty();
        var dialogue = page.group(1);
        return Optional.of(new Page(
                RecordFile.id("dialogue", dialogue),
                dialogue + "/" + page.group(3),
                page.group(4) == null ? "" : page.group(4)));
    }
}
