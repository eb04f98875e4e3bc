package org.redthread.meetings.floor.web;

import java.util.Arrays;

/// What a reader watches.
enum View {
    BOARD("board", "meetings/floor/_board.jte"),
    SCREEN("screen", "meetings/floor/_screen.jte");

    private final String named;
    private final String template;

    View(String named, String template) {
        this.named = named;
        this.template = template;
    }

    String template() {
        return template;
    }

    static View of(String named) {
        return Arrays.stream(values())
                .filter(view -> view.named.equals(named))
                .findFirst()
                .orElse(BOARD);
    }
}
