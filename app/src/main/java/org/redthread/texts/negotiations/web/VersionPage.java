package org.redthread.texts.negotiations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.redline.print.Passage;
import org.redthread.texts.NotHeld;
import org.redthread.texts.negotiations.Negotiated;
import org.redthread.texts.negotiations.Version;
import org.redthread.web.Here;

/// The words of a version beside those of another.
///
/// @param before the version that it is compared with; null where it stands alone
public record VersionPage(
        Here here,
        Dialogue dialogue,
        Negotiated text,
        Version version,
        @Nullable Version before,
        List<Passage> passages) {

    public String inside() {
        return dialogue.inside() + text.inside();
    }

    public String name(Version one) {
        return here.say("negotiations.version", one.number());
    }

    /// Versions of the same language that it can be compared with.
    public List<Version> others() {
        return text.versions().stream()
                .filter(one -> one.stands()
                        && one.language().equals(version.language())
                        && !one.id().equals(version.id()))
                .toList();
    }

    /// What its file held and a text cannot hold.
    public List<String> notices() {
        return version.notices().stream()
                .map(notice -> NotHeld.said(notice, here))
                .toList();
    }

    /// How many provisions changed.
    public long changed() {
        return passages.stream().filter(VersionPage::isChanged).count();
    }

    public static boolean isChanged(Passage passage) {
        return passage.isChanged();
    }
}
