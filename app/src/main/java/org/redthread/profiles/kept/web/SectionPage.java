package org.redthread.profiles.kept.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Correspondent;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.profiles.kept.Audience;
import org.redthread.profiles.kept.KeptProfile;
import org.redthread.profiles.kept.Tongues;
import org.redthread.redline.diff.WordingComparison;
import org.redthread.redline.diff.Words;
import org.redthread.redline.print.Fate;
import org.redthread.redline.text.Wording;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// One section of a profile that is being written.
///
/// @param in the language of the words that are shown
/// @param versions of these words, the newest first
/// @param people of the country; none for whoever does not lead the profile
/// @param overtaken what somebody saved while the reader wrote; null otherwise
public record SectionPage(
        Here here,
        Dialogue dialogue,
        KeptProfile profile,
        KeptProfile.Section section,
        PartyName name,
        String in,
        List<KeptProfile.Wording> versions,
        List<Correspondent> people,
        Form form,
        KeptProfile.@Nullable Wording overtaken) {

    /// A stretch of words that stayed, came or went.
    public record Piece(Fate fate, String words) {}

    public String title() {
        return section.part() + ". "
                + profile.parts().stream()
                        .filter(part -> part.code().equals(section.part()))
                        .map(part -> here.say("profiles.part." + part.key()))
                        .findFirst()
                        .orElse("");
    }

    public String of() {
        return here.say(
                "profiles.of",
                name.printed(),
                here.say("profiles.kind." + profile.kind()),
                String.valueOf(profile.describes()));
    }

    public String up() {
        return dialogue.inside() + profile.inside();
    }

    public String inside() {
        return up() + "/sections/" + section.part();
    }

    public boolean writes() {
        return profile.writes(here.reader(), section.part());
    }

    public boolean assigns() {
        return writes() && profile.leads(here.reader());
    }

    public boolean translates() {
        return !in.equals(profile.language());
    }

    public KeptProfile.@Nullable Wording now() {
        return versions.isEmpty() ? null : versions.getFirst();
    }

    public KeptProfile.@Nullable Wording original() {
        return profile.wording(section.part(), profile.language()).orElse(null);
    }

    public boolean outOfDate() {
        var now = now();
        return now != null && profile.outOfDate(now);
    }

    public String tongue(String tag) {
        return Tongues.name(tag, here);
    }

    public List<Form.Choice> audiences() {
        return Arrays.stream(Audience.values())
                .map(one -> new Form.Choice(one.name(), here.say("profiles.audience." + one)))
                .toList();
    }

    public List<Form.Choice> choices() {
        var all = new ArrayList<>(List.of(new Form.Choice("", here.say("profiles.assign.team"))));
        people.forEach(one -> all.add(new Form.Choice(one.account().toString(), one.address())));
        return all;
    }

    /// What stands there against what the reader typed.
    public List<Piece> difference() {
        return overtaken == null ? List.of() : between(overtaken.words(), form.value("words"));
    }

    /// What a version made of the one before it.
    public List<Piece> difference(int place) {
        var before = place + 1 < versions.size() ? versions.get(place + 1).words() : "";
        return between(before, versions.get(place).words());
    }

    private static List<Piece> between(String was, String is) {
        var before = was.strip().replace("\r\n", "\n");
        var after = is.strip().replace("\r\n", "\n");
        var pieces = new ArrayList<Piece>();
        var told = 0;
        for (var change : new WordingComparison(new Words()).replacements(Wording.of(before), Wording.of(after))) {
            piece(pieces, Fate.KEPT, before.substring(told, change.from()));
            piece(pieces, Fate.DELETED, before.substring(change.from(), change.to()));
            piece(pieces, Fate.INSERTED, change.with().text());
            told = change.to();
        }
        piece(pieces, Fate.KEPT, before.substring(told));
        return pieces;
    }

    private static void piece(List<Piece> pieces, Fate fate, String words) {
        if (!words.isEmpty()) pieces.add(new Piece(fate, words));
    }
}
