package org.redthread.plans.living.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redthread.parties.PartyName;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.web.Here;

/// What a plan says of an activity, in the reader's words: as its lines, papers and comparisons have it.
record Said(Here here, Map<UUID, PartyName> names) {

    String title(Undertaking each) {
        return each.title() == null ? here.say("plans.untitled") : each.title();
    }

    String when(Undertaking each) {
        if (each.planned() == null) return here.say("plans.no-date");
        var when = each.planned().in(here);
        return each.months() == null || each.until() == null
                ? when
                : when + ", " + here.say("living.every", each.months(), here.day(each.until()));
    }

    String state(Undertaking each) {
        return each.state() == null ? here.say("web.blank") : here.say("plans.state." + each.state());
    }

    String cost(Undertaking each) {
        return each.amount() == null || each.currency() == null
                ? here.say("web.blank")
                : here.money(each.amount(), each.currency());
    }

    String parts(List<Undertaking.Part> parts) {
        return parts.isEmpty()
                ? here.say("web.blank")
                : parts.stream().map(this::part).collect(Collectors.joining("; "));
    }

    private String part(Undertaking.Part part) {
        var name = names.get(part.partyId());
        var said = (name == null ? "?" : name.printed()) + " "
                + here.say((part.offered() ? "plans.offers." : "plans.does.") + part.does());
        return part.what() == null ? said : said + " (" + part.what() + ")";
    }

    /// All of it in one line; what nobody said is left out.
    String line(LivingPlan plan, Undertaking each) {
        var line = new ArrayList<String>();
        line.add(title(each));
        if (each.kind() != null) line.add(here.say("living.kind." + each.kind()));
        if (each.planned() != null) line.add(when(each));
        if (!each.parts().isEmpty()) line.add(parts(each.parts()));
        if (each.state() != null) line.add(state(each));
        if (each.amount() != null) line.add(cost(each));
        var points = plan.points().stream()
                .filter(point -> each.points().contains(point.id()))
                .map(point -> point.number())
                .collect(Collectors.joining(", "));
        if (!points.isEmpty()) line.add(here.say("living.points") + ": " + points);
        var goals = plan.served(each);
        if (goals.size() > 1)
            line.add(here.say("living.goals") + ": "
                    + plan.goals().stream()
                            .filter(goal -> goals.contains(goal.id()))
                            .map(goal -> String.valueOf(goal.number()))
                            .collect(Collectors.joining(", ")));
        if (each.note() != null) line.add(each.note());
        return String.join(" · ", line);
    }
}
