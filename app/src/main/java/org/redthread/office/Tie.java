package org.redthread.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What keeps a full stop, a bracket or the call of a note with the words before it, where a line of a PDF ends.
///
/// The library may break a line wherever one element ends and another begins. So the words before keep room for the
/// sign at their end, and the sign takes that room back: either all of it fits on the line, or the last word goes down
/// with its sign.
///
/// @param closing how many letters of the run belong to the words before it
/// @param back the room they take back, in em
/// @param room what the end of the run keeps for what follows, in em
record Tie(int closing, double back, double room) {

    static final Tie NONE = new Tie(0, 0, 0);

    private static final Pattern CLOSING = Pattern.compile("[\\p{Pe}\\p{Pf}.,;:!?%…’،؛؟]{1,3}");
    private static final double CALL_OF_A_NOTE = 0.8;

    /// One for each run.
    static List<Tie> of(List<Run> runs) {
        var ties = new ArrayList<Tie>();
        double room = 0;
        for (int i = runs.size() - 1; i >= 0; i--) {
            var run = runs.get(i);
            int closing = i > 0 && holds(runs.get(i - 1)) ? closing(run) : 0;
            double wanted = closing == 0 ? 0 : width(run, closing) + (closing == length(run) ? room : 0);
            ties.addFirst(new Tie(closing, wanted, room));
            room = wanted;
        }
        return ties;
    }

    private static boolean holds(Run before) {
        var text = before.text();
        return before instanceof Run.Note || !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static int length(Run run) {
        return run instanceof Run.Note ? 1 : run.text().length();
    }

    private static int closing(Run run) {
        if (run instanceof Run.Note) return 1;
        var sign = CLOSING.matcher(run.text());
        return sign.lookingAt() ? sign.end() : 0;
    }

    private static double width(Run run, int closing) {
        return run instanceof Run.Note
                ? CALL_OF_A_NOTE
                : Face.SERIF.width(run.text().substring(0, closing));
    }
}
