package org.redthread.redline.merge;

import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;

/// The disposition of one amendment, with its reason.
///
/// @param text the meeting's own words; only with [Disposition#ACCEPTED_AS_AMENDED]
/// @param into the amendment that takes this one up; only with [Disposition#MERGED_INTO]
public record Ruling(Disposition disposition, String reason, String text, String into) {

    public Ruling(Disposition disposition) {
        this(disposition, "", "", "");
    }

    /// As it stands in a table.
    public String words() {
        return into.isEmpty() ? disposition.word() : disposition.word() + " " + into;
    }

    /// Whether it changes the base.
    public boolean isCarriedOut() {
        return disposition == Disposition.ACCEPTED || disposition == Disposition.ACCEPTED_AS_AMENDED;
    }

    /// The change as it was decided.
    public Change decided(Change change) {
        if (disposition != Disposition.ACCEPTED_AS_AMENDED) return change;
        return switch (change) {
            case Change.Words each ->
                new Change.Words(each.at(), each.from(), each.to(), Wording.of(text), each.notes());
            case Change.Place each
            when each.moved().isEmpty() && !each.blocks().isEmpty() ->
                new Change.Place(
                        each.at(),
                        java.util.List.of(each.blocks().getFirst().withWording(Wording.of(text))),
                        each.moved(),
                        each.notes());
            default -> change;
        };
    }

    /// Whether a meeting can put its own words in the place of this change's.
    public static boolean takesWords(Change change) {
        return change instanceof Change.Words
                || change instanceof Change.Place place
                        && place.moved().isEmpty()
                        && !place.blocks().getFirst().kind().isFrame();
    }

    /// The words that stand there once it is decided.
    public String result(Text base, Change change) {
        return switch (disposition) {
            case ACCEPTED, ACCEPTED_AS_AMENDED -> Shown.after(base, decided(change));
            case MERGED_INTO -> "";
            case REFERRED, NOT_ACCEPTED -> Shown.before(base, change);
        };
    }
}
