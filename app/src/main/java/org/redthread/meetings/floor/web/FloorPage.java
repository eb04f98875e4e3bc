package org.redthread.meetings.floor.web;

import org.redthread.meetings.convening.State;
import org.redthread.web.Here;

/// The floor of a meeting, and what the reader can do on it.
public record FloorPage(Here here, Hall hall, Board board, HandPage hand) {

    public boolean inSession() {
        return hall.meeting().state() == State.IN_SESSION;
    }

    /// Where changes come from; the language is that of the address.
    public String live() {
        return "/" + here.language().tag() + Hall.inside(hall.dialogue(), hall.meeting()) + "/floor/live";
    }
}
