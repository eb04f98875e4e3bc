package org.redthread.redline.merge;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Wording;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;

/// The disposition of one amendment, with its reason.
///
/// @param text the meeting's own words; only with [Disposition#ACCEPTED_AS_AMENDED]
/// @param into the amendment that takes this one up; only with [Disposition#MERGED_INTO]
public record Ruling(Disposition disposition, String reason, String text, String into) {

    public Ruling(Disposition disposition) {
        this(disposition, "", "", "");
    }

    /// Why a ruling cannot be carried out.
    public enum Flaw {
        /// Accepted as amended, and no words given.
        NO_WORDS,
        /// Accepted as amended, and the change has no words that others could stand for.
        TAKES_NO_WORDS,
        /// Merged into another amendment, and none named.
        NAMES_NO_AMENDMENT,
        /// Merged into what is no amendment of the compilation.
        UNKNOWN_AMENDMENT,
        /// Merged into itself, by whatever way.
        MERGED_INTO_ITSELF,
        /// Accepted, and made on an older version: it has no place in this text.
        NO_PLACE
    }

    /// Whether the ruling can stand for the change, whatever else is ruled.
    public Optional<Flaw> flaw(Change change) {
        return Optional.ofNullable(
                switch (disposition) {
                    case ACCEPTED_AS_AMENDED ->
                        text.isBlank() ? Flaw.NO_WORDS : takesWords(change) ? null : Flaw.TAKES_NO_WORDS;
                    case MERGED_INTO -> into.isBlank() ? Flaw.NAMES_NO_AMENDMENT : null;
                    case ACCEPTED -> change instanceof Change.Adrift ? Flaw.NO_PLACE : null;
                    case REFERRED, NOT_ACCEPTED -> null;
                });
    }

    /// The rulings that cannot stand, alone or together with the others, by their amendments.
    ///
    /// @param rulings by the id of their amendment
    public static Map<String, Flaw> flaws(Compilation compilation, Map<String, Ruling> rulings) {
        var amendments = compilation.byId();
        var flaws = new TreeMap<String, Flaw>();
        rulings.forEach((id, ruling) -> {
            var amendment = amendments.get(id);
            if (amendment != null) ruling.flaw(amendment.change()).ifPresent(flaw -> flaws.put(id, flaw));
            if (ruling.isMerged() && !ruling.into.isBlank() && !amendments.containsKey(ruling.into))
                flaws.putIfAbsent(id, Flaw.UNKNOWN_AMENDMENT);
            if (isEndless(id, rulings)) flaws.put(id, Flaw.MERGED_INTO_ITSELF);
        });
        return flaws;
    }

    private static boolean isEndless(String id, Map<String, Ruling> rulings) {
        var passed = new HashSet<String>();
        for (var at = rulings.get(id); at != null && at.isMerged(); at = rulings.get(at.into))
            if (!passed.add(at.into)) return true;
        return false;
    }

    private boolean isMerged() {
        return disposition == Disposition.MERGED_INTO;
    }

    /// As it stands in a table.
    public String words() {
        return into.isEmpty() ? disposition.word() : disposition.word() + " " + into;
    }

    /// The same in a language.
    public String said(Tongue tongue) {
        var phrase = Phrase.valueOf(disposition.name());
        return into.isEmpty() ? tongue.say(phrase) : tongue.say(phrase, into);
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
        return result(base, change, Tongue.ENGLISH);
    }

    /// The same, with what is to be said beside the words in a language.
    public String result(Text base, Change change, Tongue tongue) {
        return switch (disposition) {
            case ACCEPTED, ACCEPTED_AS_AMENDED -> Shown.after(base, decided(change), tongue);
            case MERGED_INTO -> "";
            case REFERRED, NOT_ACCEPTED -> Shown.before(base, change);
        };
    }
}
