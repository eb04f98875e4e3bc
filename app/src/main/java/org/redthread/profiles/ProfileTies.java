package org.redthread.profiles;

import java.util.ArrayList;
import java.util.List;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Tie;

/// How the record ties migration profiles to the countries that they report on. An extended profile that stands in
/// several printed lists is one profile with a tie from each list.
final class ProfileTies {

    static final String PROFILE = "profile";

    private ProfileTies() {}

    /// A profile has no name of its own: it is told by its country, its kind and the time that it describes.
    static Knot knot(Profile profile) {
        var key = "%s/%s/%s/%s"
                .formatted(
                        profile.dialogueId(),
                        profile.partyId(),
                        profile.kind(),
                        profile.edition() == null ? "" : profile.edition().first());
        return new Knot(PROFILE, RecordFile.id(PROFILE, key));
    }

    static List<Tie> of(ProfilesFile file) {
        var ties = new ArrayList<Tie>();
        for (var profile : file.profiles()) ties.add(tie(profile, String.valueOf(profile.place())));
        for (var list : file.standings())
            for (var entry : list.entries()) ties.add(tie(list.profile(entry), list.slug() + "/" + entry.partyId()));
        return ties;
    }

    private static Tie tie(Profile profile, String key) {
        return Tie.recorded(
                        LinkKind.REPORTS_ON,
                        knot(profile),
                        new Knot("party", profile.partyId()),
                        profile.sources(),
                        "profiles/" + profile.dialogueId() + "/" + key)
                .saying(profile.note())
                .from(profile.published());
    }
}
