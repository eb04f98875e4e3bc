package org.redthread.meetings;

import java.util.List;

/// What a list shows of a meeting.
public record Front(
        Meeting meeting,
        List<Dossier.OtherDate> heldAlso,
        List<Figure> figures,
        List<Attendance> attendance,
        List<Dossier.Decision> decisions) {

    public List<Reckoning> reckonings() {
        return Reckoning.all(figures, attendance);
    }
}
