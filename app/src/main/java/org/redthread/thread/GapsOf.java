package org.redthread.thread;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redthread.web.Here;

/// Tells what lacks in one room. Owned here, given by the rooms.
///
/// What the reader may not see is neither counted nor listed, and each figure is as long as its list.
public interface GapsOf {

    /// What may lack there.
    Set<Gap> gaps();

    /// Counts all at once, in one statement.
    ///
    /// @param goals to be weighed by what stands under each
    Counts count(Sieve sieve, Collection<Sieve.Goal> goals);

    /// A part of what lacks, and how much it is in all, in one statement.
    ///
    /// @param gap one of [#gaps]
    /// @param skip how many are passed over from the beginning
    Found list(Gap gap, Sieve sieve, int skip, int most, Here here);

    /// @param weights of goals with anything under them
    record Counts(Map<Gap, Integer> gaps, List<Weight> weights) {

        public static final Counts NONE = new Counts(Map.of(), List.of());
    }

    /// @param many how much stands under the goal
    record Weight(UUID of, int number, int many) {

        Sieve.Goal goal() {
            return new Sieve.Goal(of, number);
        }
    }

    record Found(int total, List<Lack> lacks) {

        public static final Found NONE = new Found(0, List.of());
    }
}
