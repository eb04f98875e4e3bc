package org.redthread.projects;

import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyThread;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// What a party has to do with projects: pays, leads, carries out, or is where they work.
@Component
class PartyInProjects implements PartyThread {

    private final Projects projects;

    PartyInProjects(Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<PartyEntry> of(Party party, Here here) {
        return projects.shares(party.id()).stream()
                .flatMap(share -> entry(share, here))
                .toList();
    }

    private static Stream<PartyEntry> entry(Share share, Here here) {
        var project = share.project();
        return Addresses.of(project.dialogueId(), here).stream()
                .map(home -> new PartyEntry(
                        Strand.PROJECTS,
                        null,
                        project.title(),
                        here.say(share.role() == null ? "projects.share.country" : "projects.role." + share.role()),
                        home.inside() + "/projects/" + project.slug(),
                        home.sample(),
                        project.sources()));
    }
}
