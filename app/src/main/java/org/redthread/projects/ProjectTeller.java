package org.redthread.projects;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redthread.dialogues.Addresses;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.KeptProjects;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.KnotTeller;
import org.redthread.thread.Told;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Speaks for projects on the thread, each with the time that it ran where sources agree on one.
@Component
class ProjectTeller implements KnotTeller {

    private final ProjectStore store;
    private final KeptProjects kept;

    ProjectTeller(ProjectStore store, KeptProjects kept) {
        this.kept = kept;
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ProjectTies.PROJECT);
    }

    @Override
    public Map<Knot, Told> tell(Collection<Knot> knots, Here here) {
        var told = new HashMap<Knot, Told>();
        for (var dated : store.dated(knots.stream().map(Knot::id).toList())) {
            var project = dated.project();
            Addresses.of(project.dialogueId(), here)
                    .ifPresent(home -> told.put(
                            ProjectTies.knot(project.id()),
                            new Told(
                                            project.title(),
                                            home.inside() + "/projects/" + project.slug(),
                                            home.label(),
                                            dated.ran())
                                    .inEnglish()));
        }
        var rest = knots.stream()
                .filter(knot -> !told.containsKey(knot))
                .map(Knot::id)
                .toList();
        if (!rest.isEmpty()) kept.byIds(rest).forEach(one -> tell(one, here, told));
        return told;
    }

    private static void tell(Kept one, Here here, Map<Knot, Told> told) {
        Addresses.of(one.dialogueId(), here)
                .ifPresent(home -> told.put(
                        ProjectTies.knot(one.id()),
                        new Told(one.title(here.language()), home.inside() + one.inside(), home.label(), null)));
    }

    @Override
    public Optional<Knot> at(String inside, Here here) {
        return Addresses.page(inside, "projects")
                .map(page -> kept.find(
                                page.dialogue(), page.key().substring(page.key().indexOf('/') + 1))
                        .map(one -> ProjectTies.knot(one.id()))
                        .orElseGet(() -> ProjectTies.knot(RecordFile.id(ProjectTies.PROJECT, page.key()))));
    }

    @Override
    public List<Knot> named(String kind, String words, UUID dialogue, Here here) {
        return Stream.concat(
                        store.named(dialogue, words).stream(),
                        kept.of(dialogue).stream()
                                .filter(one -> KnotTeller.holds(one.title(), words))
                                .map(Kept::id))
                .map(ProjectTies::knot)
                .toList();
    }
}
