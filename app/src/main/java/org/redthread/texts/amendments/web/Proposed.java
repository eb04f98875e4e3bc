package org.redthread.texts.amendments.web;

import java.util.List;
import org.redthread.redline.merge.Change;
import org.redthread.redline.print.Passage;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.texts.amendments.Desk;
import org.redthread.texts.amendments.Edit;

/// What is proposed at one place, drawn as a redline of that place alone.
final class Proposed {

    private Proposed() {}

    /// Where an edit was made on an older version, whose words are not at hand: what it takes and gives, change by
    /// change.
    static List<Passage> passages(Desk desk, Edit edit) {
        if (desk.isOlder(edit)) return pieces(edit);
        var place = edit.place().flatMap(desk.words()::block).orElse(null);
        return switch (edit.kind()) {
            case AMEND -> Writing.between(place, edit.wanted(desk.words()).orElse(null));
            case ADD -> Writing.between(null, edit.wanted(desk.words()).orElse(null));
            case DELETE ->
                edit.changes().stream()
                        .flatMap(change -> ((Change.Drop) change).all().stream())
                        .flatMap(at -> desk.words().block(at).stream())
                        .flatMap(block -> Writing.between(block, null).stream())
                        .toList();
            case MOVE, REMARK -> Writing.between(place, place);
        };
    }

    private static List<Passage> pieces(Edit edit) {
        return edit.parts().stream()
                .flatMap(part -> Redlined.between("", piece(part.was()), "", piece(part.becomes())).passages().stream())
                .toList();
    }

    private static Text piece(String words) {
        if (words.isEmpty()) return Text.EMPTY;
        return new Text(List.of(new Block(new Identity("piece"), Kind.PARAGRAPH, 0, "", Wording.of(words))));
    }
}
