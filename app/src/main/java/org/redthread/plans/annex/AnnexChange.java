package org.redthread.plans.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing that is different in a later annex.
///
/// @param entry the goal or action point that it is about, as the later annex has it where it is there; null where the
///     change is about a project by itself
/// @param tied the project that it is about, with what ties it now, or tied it before where nothing does now
/// @param was how it was called before; null where it was called the same
public record AnnexChange(
        What what,
        Annex.@Nullable Entry entry,
        Annex.@Nullable Tied tied,
        @Nullable String was) {

    /// In the order in which they are told.
    public enum What {
        TIED,
        UNTIED,
        /// Tied before and now, by something else.
        OTHERWISE,
        ASKED,
        NOT_ASKED,
        REWORDED,
        PROJECT_CAME,
        PROJECT_WENT
    }

    /// Those of one sort.
    public static List<AnnexChange> of(What what, List<AnnexChange> changes) {
        return changes.stream().filter(change -> change.what == what).toList();
    }

    /// What became different between two annexes of one plan. What is the same thing is known by its id, so that a goal
    /// with other words stays the goal that it was.
    static List<AnnexChange> between(Annex before, Annex after) {
        var changes = new ArrayList<AnnexChange>();
        var entriesBefore = by(before.entries(), Annex.Entry::id);
        var entriesAfter = by(after.entries(), Annex.Entry::id);
        entriesAfter.forEach((id, entry) -> {
            var old = entriesBefore.get(id);
            if (old == null) changes.add(new AnnexChange(What.ASKED, entry, null, null));
            else if (!old.number().equals(entry.number()) || !old.title().equals(entry.title()))
                changes.add(new AnnexChange(What.REWORDED, entry, null, old.number() + " " + old.title()));
            projects(entry, old == null ? List.of() : old.projects(), entry.projects(), changes);
        });
        entriesBefore.forEach((id, old) -> {
            if (entriesAfter.containsKey(id)) return;
            changes.add(new AnnexChange(What.NOT_ASKED, old, null, null));
            projects(old, old.projects(), List.of(), changes);
        });
        var projectsBefore = projects(before);
        var projectsAfter = projects(after);
        projectsAfter.forEach((id, project) -> {
            if (!projectsBefore.containsKey(id)) changes.add(alone(What.PROJECT_CAME, project));
        });
        projectsBefore.forEach((id, project) -> {
            if (!projectsAfter.containsKey(id)) changes.add(alone(What.PROJECT_WENT, project));
        });
        return List.copyOf(changes);
    }

    private static AnnexChange alone(What what, Annex.Project project) {
        return new AnnexChange(what, null, new Annex.Tied(project, List.of()), null);
    }

    private static void projects(
            Annex.Entry entry, List<Annex.Tied> before, List<Annex.Tied> after, List<AnnexChange> changes) {
        var old = by(before, tied -> tied.project().id());
        var now = by(after, tied -> tied.project().id());
        now.forEach((id, tied) -> {
            var was = old.get(id);
            if (was == null) changes.add(new AnnexChange(What.TIED, entry, tied, null));
            else if (!was.ways().equals(tied.ways())) changes.add(new AnnexChange(What.OTHERWISE, entry, tied, null));
        });
        old.forEach((id, was) -> {
            if (!now.containsKey(id)) changes.add(new AnnexChange(What.UNTIED, entry, was, null));
        });
    }

    private static Map<UUID, Annex.Project> projects(Annex annex) {
        return by(
                Stream.concat(
                                annex.entries().stream().flatMap(entry -> entry.projects().stream()),
                                annex.loose().stream())
                        .map(Annex.Tied::project)
                        .toList(),
                Annex.Project::id);
    }

    private static <T> Map<UUID, T> by(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (one, other) -> one, LinkedHashMap::new));
    }
}
