package org.redthread.results.collecting.web;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Part;
import org.redthread.results.frameworks.Series;
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

    /// A figure as it is read; null for nothing.
    static @Nullable String figure(Here here, Indicator indicator, @Nullable BigDecimal value) {
        if (value == null) return null;
        var number = NumberFormat.getInstance(here.language().locale()).format(value);
        return indicator.series().kind() == Series.Kind.SHARE ? here.say("collecting.percent", number) : number;
    }

    /// `Sex: women`; a part that the house has no word for by its key.
    static String part(Here here, Part part) {
        var key = "collecting.part." + part.part();
        return here.say("collecting.by." + part.by()) + ": "
                + (here.messages().has(here.language(), key) ? here.say(key) : part.part());
    }
}
