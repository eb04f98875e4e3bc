package org.redthread.meetings.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.thread.Knot;

/// What an intervention is about.
///
/// @param kind one of [#KINDS]
/// @param label as the rapporteur wrote it
/// @param knot the thing itself, where it is known
public record About(String kind, String label, @Nullable Knot knot) {

    public static final List<String> KINDS = List.of("provision", "action-point", "project", "activity", "text");
}
