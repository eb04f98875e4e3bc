package org.redthread.redline.compile;

import java.util.Collection;
import java.util.List;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Change;
import org.redthread.redline.text.Text;
import org.redthread.redline.word.By;
import org.redthread.redline.word.Markup;
import org.redthread.redline.word.Revisions;

/// Changes of the base as changes of its document.
final class Written {

    /// The name that stands in notices.
    private static final By NOBODY = new By("a party", null);

    /// @param notices a sentence for each kind of thing that could not be written
    record Plain(byte[] docx, List<String> notices) {}

    private Written() {}

    /// The document with the changes in it as if they had always stood there.
    ///
    /// @param base what the document says; the changes name its blocks
    static Plain plain(Document document, Text base, Collection<Change> changes) throws Unreadable {
        var markup = Markup.of(document.name(), document.content(), base);
        changes.forEach(change -> tracked(markup, NOBODY, change));
        return new Plain(Revisions.accepted(document.name(), markup.bytes()), markup.notices());
    }

    /// @return whether Word can track the change; if not, nothing was written
    static boolean tracked(Markup markup, By by, Change change) {
        switch (change) {
            case Change.Words each -> {
                markup.delete(by, each.at(), each.from(), each.to());
                if (!each.with().isEmpty())
                    markup.insert(by, each.at(), each.to(), each.with(), each.notes(), List.of());
            }
            case Change.Split each ->
                markup.split(by, each.at(), each.cut(), each.rest().wording());
            case Change.Join each -> markup.join(by, each.at());
            case Change.Drop each -> markup.drop(by, each.all());
            case Change.Place each -> markup.add(by, each.at(), each.blocks(), each.notes(), List.of());
            case Change.Recast _, Change.Adrift _ -> {
                return false;
            }
        }
        return true;
    }
}
