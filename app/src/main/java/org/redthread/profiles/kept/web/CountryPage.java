package org.redthread.profiles.kept.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.office.Words;
import org.redthread.parties.PartyName;
import org.redthread.profiles.Profile;
import org.redthread.profiles.Standings;
import org.redthread.profiles.kept.Edition;
import org.redthread.profiles.kept.Template;
import org.redthread.profiles.kept.ThreeMonths;
import org.redthread.web.Here;

/// The profiles of one country in a dialogue.
///
/// @param standings lists that name it, the earliest first
/// @param recorded other profiles of it that sources name
/// @param editions published in this house, as far as the reader may know of them
/// @param international what publishers count of it
public record CountryPage(
        Here here,
        Dialogue dialogue,
        PartyName name,
        List<Standings> standings,
        List<Profile> recorded,
        List<Edition> editions,
        International international) {

    public String title() {
        return here.say("profiles.country.title", name.printed());
    }

    public String inside() {
        return dialogue.inside() + "/profiles/" + name.key();
    }

    public List<Template.Part> parts() {
        return Template.of(Template.NEWEST).parts();
    }

    public String title(Standings list) {
        var when = list.asOf().in(here);
        return list.openEnd() ? here.say("profiles.list.open", when) : when;
    }

    public Standings.Where where(Standings list) {
        return list.entries().stream()
                .filter(entry -> entry.partyId().equals(name.party()))
                .map(Standings.Entry::where)
                .findFirst()
                .orElseThrow();
    }

    /// What the clock says of a profile that silence published: the latest day on which it can have been submitted,
    /// since the day itself is not on record. Null for any other.
    public @Nullable String clock(Profile profile) {
        if (profile.status() != Profile.Status.PUBLISHED_AS_DRAFT || profile.published() == null) return null;
        return here.say(
                "profiles.clock.worked-out",
                here.day(ThreeMonths.submittedBy(profile.published().last())));
    }

    public String said(Profile profile) {
        var said = new ArrayList<String>();
        said.add(here.say("profiles.kind." + profile.kind()));
        if (profile.edition() != null) said.add(profile.edition().in(here));
        if (profile.status() != null) said.add(here.say("profiles.status." + profile.status()));
        if (profile.published() != null)
            said.add(here.say("profiles.published.when", profile.published().in(here)));
        return String.join(", ", said);
    }

    public String said(Edition edition) {
        return here.say(
                "profiles.edition.short",
                here.say("profiles.kind." + edition.kind()),
                String.valueOf(edition.describes()),
                String.valueOf(edition.number()),
                here.say("profiles.state." + edition.state()),
                here.moment(edition.frozenAt()));
    }

    public List<String> sources() {
        var keys = new ArrayList<String>();
        standings.forEach(list -> keys.addAll(list.sources()));
        recorded.forEach(profile -> keys.addAll(profile.sources()));
        return keys.stream().distinct().sorted().toList();
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(List.of(name));
    }

    ProfilePaper paper() {
        var notes = new ArrayList<Words>();
        for (var list : standings)
            notes.add(Words.of(here.say("profiles.kind.EXTENDED") + ", " + title(list) + ": "
                    + here.say("profiles.where." + where(list)) + " (" + String.join(", ", list.sources()) + ")"));
        for (var profile : recorded) {
            var clock = clock(profile);
            notes.add(Words.of(said(profile) + (clock == null ? "" : ". " + clock) + " ("
                    + String.join(", ", profile.sources()) + ")"));
        }
        editions.forEach(edition -> notes.add(Words.of(said(edition) + " SHA-256 " + edition.checksum())));
        return new ProfilePaper(
                here,
                dialogue,
                name,
                title(),
                notes,
                null,
                international.blocks(),
                editions.isEmpty() ? ProfilePaper.blank(here, Template.of(Template.NEWEST)) : List.of());
    }
}
