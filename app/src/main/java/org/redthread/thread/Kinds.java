package org.redthread.thread;

import org.redthread.web.Here;

/// Words for kinds of knots. They are an open list: one without a word of its own is called a thing.
public final class Kinds {

    private Kinds() {}

    public static String name(String kind, Here here) {
        var key = "thread.kind." + kind;
        return here.say(here.messages().has(here.language(), key) ? key : "thread.kind");
    }
}
