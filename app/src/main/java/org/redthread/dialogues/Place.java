package org.redthread.dialogues;

/// A place of every dialogue in the head of the page. Rooms declare theirs as a bean, so that this room need not know
/// them.
///
/// @param order among the others, from the left: 10 home, 20 participation, 30 bodies, 40 meetings, 50 texts,
///              60 projects, 70 profiles, 80 contradictions
/// @param segment of the address behind the dialogue's: `meetings`; empty for its home
/// @param label key of its message: `meetings.place`
public record Place(int order, String segment, String label) {}
