package org.redthread.profiles.kept.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.profiles.kept.KeptProfile;
import org.redthread.profiles.kept.Template;
import org.redthread.profiles.kept.Tongues;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// Profiles that are being written, and the form that opens one.
///
/// @param takes countries that the reader can open one for
public record KeptListPage(
        Here here,
        Dialogue dialogue,
        List<KeptProfile> kept,
        Map<UUID, PartyName> names,
        List<PartyName> takes,
        Form form) {

    public String name(KeptProfile profile) {
        var name = names.get(profile.partyId());
        return name == null ? "" : name.printed();
    }

    public List<PartyName> footnotes() {
        return PartyName.footnoted(names.values());
    }

    public List<Form.Choice> countries() {
        return takes.stream()
                .map(name -> new Form.Choice(name.key(), name.printed()))
                .toList();
    }

    public List<Form.Choice> kinds() {
        return Template.kinds().stream()
                .map(kind -> new Form.Choice(kind.name(), here.say("profiles.kind." + kind)))
                .toList();
    }

    public List<Form.Choice> languages() {
        return Tongues.choices(here);
    }
}
