package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.Unreadable;
import org.redthread.redline.xml.Element;

/// What a document looks like besides its words and styles. Word cannot track a change of it, so that of the base
/// stays, and a difference is said.
final class Surroundings {

    /// Settings that a reader sees; the others are Word's own affairs, or change at each saving.
    private static final List<String> SEEN = List.of(
            "w:mirrorMargins",
            "w:gutterAtTop",
            "w:displayBackgroundShape",
            "w:documentProtection",
            "w:autoHyphenation",
            "w:defaultTabStop",
            "w:evenAndOddHeaders",
            "w:bookFoldPrinting",
            "w:footnotePr",
            "w:endnotePr");

    private final Package base;
    private final Package revision;
    private final Notices notices;

    Surroundings(Package base, Package revision, Notices notices) {
        this.base = base;
        this.revision = revision;
        this.notices = notices;
    }

    void compare() throws Unreadable {
        settings();
        var ours = root(base, "theme");
        var theirs = root(revision, "theme");
        if (ours != null && theirs != null && !Digest.canonical(ours).equals(Digest.canonical(theirs)))
            notices.add("The theme (colours and fonts) differs; that of %s is kept.".formatted(base.file));
        if (!background(base).equals(background(revision)))
            notices.add("The background of the page differs; that of %s is kept.".formatted(base.file));
    }

    private void settings() throws Unreadable {
        var ours = root(base, "settings");
        var theirs = root(revision, "settings");
        var differing = new ArrayList<String>();
        for (var name : SEEN) if (!form(ours, name).equals(form(theirs, name))) differing.add(name.substring(2));
        if (!differing.isEmpty())
            notices.add("Settings of the document differ (%s); those of %s are kept."
                    .formatted(String.join(", ", differing), base.file));
    }

    private static @Nullable Element root(Package parts, String type) throws Unreadable {
        var part = parts.target(Story.main(parts), type);
        return part == null ? null : parts.tree(part).root();
    }

    private static String form(@Nullable Element settings, String name) {
        var setting = settings == null ? null : settings.child(name);
        return setting == null ? "" : Digest.canonical(setting);
    }

    private static String background(Package parts) throws Unreadable {
        var main = Story.main(parts);
        var background = parts.tree(main).root().child("w:background");
        return background == null ? "" : new Side(parts, main).digest(background);
    }
}
