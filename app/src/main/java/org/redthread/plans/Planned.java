package org.redthread.plans;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;

/// What is to be done, on record or in a plan that is kept here: as much of it as coverage and gaps are counted
/// from.
public interface Planned {

    /// Its order in the plan, which its anchor on the page is made of.
    int place();

    /// Null where it has no name at all.
    @Nullable String called();

    /// Whether it is known that something is to be done, and not what it is.
    boolean untitled();

    @Nullable When planned();

    /// Every time that it takes place.
    List<When> occurrences();

    /// Whether somebody answers for it.
    boolean answered();

    /// Whether a party said that it was willing to do something in it, and nothing tells what came of that.
    boolean waitsForAnOffer();

    boolean underGoal();

    @Nullable UUID projectId();

    /// Whether anything tells where it stands.
    boolean told();

    /// How many said that they were willing to do something in it.
    int offers();
}
