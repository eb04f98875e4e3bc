package org.redthread.plans.annex;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which projects are tied to what a plan asks for.
///
/// It holds no word of the interface: an issue is kept whole and read in any language.
///
/// @param plan what the plan is called
/// @param entries goals, each before its action points; action points under no goal behind them
/// @param loose projects that hang on no goal and no action point, with what else ties them to the plan, if anything
public record Annex(String plan, List<Entry> entries, List<Tied> loose) {

    /// A goal or an action point.
    ///
    /// @param under the goal that an action point stands under
    /// @param number as the plan has it
    /// @param inside where it is read, without language and date
    public record Entry(
            Kind kind,
            UUID id,
            @Nullable UUID under,
            String number,
            String title,
            String inside,
            List<Tied> projects) {}

    public enum Kind {
        GOAL,
        ACTION_POINT
    }

    /// @param slug its address inside the dialogue
    public record Project(UUID id, String slug, String title) {}

    /// A project with all that ties it.
    public record Tied(Project project, List<Way> ways) {

        /// Whether no source and nobody here states any of it.
        public boolean inferred() {
            return !ways.isEmpty() && ways.stream().allMatch(Way::inferred);
        }
    }

    /// @param through the activity that ties it; null where it is tied without one
    /// @param inferred whether the tie was worked out and no source states it
    /// @param sources keys of the record's sources; empty for what was set in this house
    public record Way(@Nullable Through through, boolean inferred, List<String> sources) {

        /// The same as it is said twice.
        Way with(Way other) {
            return new Way(
                    through,
                    inferred && other.inferred,
                    Stream.concat(sources.stream(), other.sources.stream())
                            .distinct()
                            .toList());
        }
    }

    /// @param title empty where it is not known what is to be done
    /// @param inside where it is read, without language and date
    public record Through(UUID id, String title, String inside) {}

    public List<Entry> tied() {
        return entries.stream().filter(entry -> !entry.projects().isEmpty()).toList();
    }

    /// Goals and action points that no project is tied to. A goal that one of its action points is served is not bare.
    public List<Entry> bare() {
        var served = entries.stream()
                .filter(entry -> !entry.projects().isEmpty())
                .map(Entry::under)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.projects().isEmpty() && !served.contains(entry.id()))
                .toList();
    }

    /// How many projects hang on a goal or an action point, each counted once.
    public int hanging() {
        return hangingIds().size();
    }

    /// How many projects there are.
    public int projects() {
        return hanging() + loose.size();
    }

    /// How many projects hang on their goals and action points only by what was worked out.
    public int inferred() {
        var stated = new HashSet<>(hangingIds());
        ties().filter(tied -> !tied.inferred()).forEach(tied -> stated.remove(tied.project.id()));
        return stated.size();
    }

    private Set<UUID> hangingIds() {
        return ties().map(tied -> tied.project.id()).collect(Collectors.toSet());
    }

    private Stream<Tied> ties() {
        return entries.stream().flatMap(entry -> entry.projects().stream());
    }
}
