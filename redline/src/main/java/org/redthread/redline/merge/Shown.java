package org.redthread.redline.merge;

import java.util.List;
import java.util.stream.Collectors;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Label;
import org.redthread.redline.text.Text;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;

/// What a change takes and what it gives, as words for a table or a comment.
public final class Shown {

    private Shown() {}

    /// What the base says there; empty for what is only added.
    public static String before(Text base, Change change) {
        return switch (change) {
            case Change.Words each -> words(base, each.at()).substring(each.from(), each.to());
            case Change.Split each -> words(base, each.at());
            case Change.Join each -> words(base, each.at()) + "\n" + words(base, each.joined());
            case Change.Drop each ->
                each.all().stream()
                        .map(id -> words(base, id))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
            case Change.Place each ->
                each.blocks().stream()
                        .filter(block -> each.moved().contains(block.id()))
                        .map(block -> words(base, block.id()))
                        .collect(Collectors.joining("\n"));
            case Change.Recast each -> words(base, each.at());
            case Change.Adrift each -> each.was();
        };
    }

    /// What would stand there; empty for what is only deleted.
    public static String after(Text base, Change change) {
        return after(base, change, Tongue.ENGLISH);
    }

    /// The same, with what is to be said beside the words in a language.
    public static String after(Text base, Change change, Tongue tongue) {
        return switch (change) {
            case Change.Words each -> each.with().text();
            case Change.Split each -> {
                var whole = words(base, each.at());
                yield whole.substring(0, each.cut()) + "\n"
                        + each.rest().wording().text() + whole.substring(each.cut());
            }
            case Change.Join each -> words(base, each.at()) + words(base, each.joined());
            case Change.Drop _ -> "";
            case Change.Place each -> each.blocks().stream().map(Shown::line).collect(Collectors.joining("\n"));
            case Change.Recast each -> "(%s) %s".formatted(recast(each, tongue), words(base, each.at()));
            case Change.Adrift each -> each.proposed();
        };
    }

    /// Frames have no words; a table that is added shows its cells line by line.
    private static String line(Block block) {
        return block.wording().text();
    }

    private static String words(Text base, Identity id) {
        return base.block(id).map(block -> block.wording().text()).orElse("");
    }

    /// What a block is to become: "as item, level 2".
    public static String recast(Change.Recast change, Tongue tongue) {
        return tongue.say(Phrase.AS, Label.kind(change.kind(), tongue), change.depth() + 1);
    }

    /// Names in a row, as in "Armenia, Georgia and Iraq".
    public static String names(List<String> parties) {
        return Tongue.ENGLISH.names(parties);
    }
}
