package org.redthread.dialogues;

/// A place of every dialogue in the head of the page. Rooms declare theirs as a bean, so that this room need not know
/// them.
///
/// @param order among the others, from the left: 10 home, 40 meetings, 50 texts, 55 plans, 60 projects, 70 profiles;
///              from 100 on it stands in the menu behind them: 120 participation, 130 bodies, 180 contradictions
/// @param segment of the address behind the dialogue's: `meetings`; empty for its home
/// @param label key of its message: `meetings.place`
public record Place(int order, String segment, String label) {

    private static final int BEHIND = 100;

    /// Whether it stands in the menu behind the others, where the head of a telephone has no room for it.
    boolean behind() {
        return order >= BEHIND;
    }
}
