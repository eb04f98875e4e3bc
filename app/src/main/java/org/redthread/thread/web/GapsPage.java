package org.redthread.thread.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Gap;
import org.redthread.thread.Sifts.Choice;
import org.redthread.web.Here;

/// What lacks in a dialogue: each gap with its figure, and the goals of each text held against each other.
///
/// @param lacking how many gaps have anything in them
public record GapsPage(
        Here here, Sieves sieves, List<Figure> figures, long lacking, List<Scale> scales, List<Choice> footnoted) {

    /// @param many null where what lacks so cannot be sifted as it is asked
    /// @param list the address of what was counted, without language and date
    public record Figure(Gap gap, @Nullable Integer many, String list) {}

    /// The goals of one text, each with what stands under it.
    ///
    /// @param average over the goals of this text
    public record Scale(String text, List<Goal> goals, double average) {

        static Scale of(String text, List<Goal> goals) {
            return new Scale(
                    text, goals, goals.stream().mapToInt(Goal::many).average().orElse(0));
        }

        public int all() {
            return goals.stream().mapToInt(Goal::many).sum();
        }
    }

    /// @param inside the address of the goal itself, without language and date
    /// @param list the address of what stands under it, without language and date
    public record Goal(String label, @Nullable String inside, int many, String list) {}
}
