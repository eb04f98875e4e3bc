package org.redthread.profiles.kept.web;

import java.util.List;
import java.util.Locale;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.profiles.kept.Edition;
import org.redthread.profiles.kept.State;
import org.redthread.profiles.kept.Template;
import org.redthread.profiles.kept.Tongues;
import org.redthread.web.BaseAddress;
import org.redthread.web.Here;

/// A frozen edition, as far as the reader may read it.
public record EditionPage(Here here, Dialogue dialogue, Edition edition, PartyName name, BaseAddress base) {

    public String title() {
        return here.say(
                "profiles.of",
                name.printed(),
                here.say("profiles.kind." + edition.kind()),
                String.valueOf(edition.describes()));
    }

    public String inside() {
        return dialogue.inside() + edition.inside();
    }

    /// Where it is cited from.
    public String address() {
        return base.of("/" + here.language().tag() + inside());
    }

    public String file() {
        return "%s-%s-%d-%d"
                .formatted(
                        name.key(),
                        edition.kind().name().toLowerCase(Locale.ROOT),
                        edition.describes(),
                        edition.number());
    }

    /// Whether it is nobody's position, which is said before anything else.
    public boolean draft() {
        return edition.state() == State.PUBLISHED_AS_DRAFT;
    }

    public String part(Template.Part part) {
        return part.code() + ". " + here.say("profiles.part." + part.key());
    }

    public String tongue(String tag) {
        return Tongues.name(tag, here);
    }

    public String frozen() {
        return here.say(
                "profiles.edition.frozen",
                String.valueOf(edition.number()),
                here.moment(edition.frozenAt()),
                here.say("profiles.state." + edition.state()));
    }

    public String checksum(Template.Part part) {
        return edition.manifest().stream()
                .filter(line -> line.part().equals(part.code()))
                .map(Edition.Line::checksum)
                .findFirst()
                .orElse("");
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(List.of(name));
    }

    ProfilePaper paper() {
        return ProfilePaper.of(this);
    }
}
