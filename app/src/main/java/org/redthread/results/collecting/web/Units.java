package org.redthread.results.collecting.web;

import org.redthread.web.Here;

/// Units as they are read: money by its currency, those that the house has words for by them, others as the framework
/// names them.
final class Units {

    private static final String MONEY = "money:";

    private Units() {}

    static String name(Here here, String unit) {
        if (unit.startsWith(MONEY)) return unit.substring(MONEY.length());
        var key = "collecting.unit." + unit;
        return here.messages().has(here.language(), key) ? here.say(key) : unit.replace('-', ' ');
    }
}
