package org.redthread.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redthread.desk.Desk;
import org.redthread.desk.Duty;
import org.redthread.desk.Signs;
import org.redthread.desk.Urgency;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// Lays a desk out as a page: mandate by mandate, the one with the nearest duty first.
@Component
class DeskPages {

    private final Signs signs;

    DeskPages(Signs signs) {
        this.signs = signs;
    }

    DeskPage of(Here here, Desk desk) {
        var named = signs.of(desk, here.language());
        var held = new ArrayList<DeskPage.Held>();
        for (var group : desk.byMandate().entrySet())
            held.add(held(held.size() + 1, named.of(group.getKey()), group.getValue()));
        return new DeskPage(here, desk, !desk.reader().mandates().isEmpty(), List.copyOf(held));
    }

    private static DeskPage.Held held(int number, Signs.Sign sign, Map<Urgency, List<Duty>> waiting) {
        return new DeskPage.Held(
                number,
                sign.label(),
                sign.dialogue(),
                sign.inside(),
                sign.sample(),
                sign.footnote(),
                waiting.entrySet().stream()
                        .map(near -> new DeskPage.Near(near.getKey(), near.getValue()))
                        .toList());
    }
}
