package org.redthread.iati.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.redthread.iati.Activity;
import org.redthread.iati.Element;
import org.redthread.iati.Fault;
import org.redthread.iati.Finding;

/// The rules of the standard, as its own file `ruleset-standard.json` states them, and the codes of its lists.
///
/// The file is data: whatever rule of a known kind a later edition adds is asked too. Rules for organisation files are
/// in it and find nothing in files of activities.
public final class Rules {

    private final Map<String, List<Asked>> byName = new HashMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final Judge judge;
    private final CodeChecks codes;
    private int count;

    private record Asked(Context context, List<Case> cases) {}

    private Rules(Clock clock, CodeLists lists) {
        this.judge = new Judge(clock, lists.agencies(), lists.organisations());
        this.codes = CodeChecks.of(lists);
        try (var in = Objects.requireNonNull(
                CodeLists.class.getResourceAsStream("/org/redthread/iati/standard/ruleset-standard.json"))) {
            Json.read(in).forEach((path, rules) -> ask(path, Case.all(Json.map(rules))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Rules standard(Clock clock) {
        return new Rules(clock, CodeLists.standard());
    }

    private void ask(String path, List<Case> cases) {
        count += cases.size();
        for (var rule : cases) messages.put(rule.id(), rule.message());
        for (var context : Context.parse(path))
            byName.computeIfAbsent(context.name(), _ -> new ArrayList<>()).add(new Asked(context, cases));
    }

    /// How many rules there are, those inside loops counted each.
    public int count() {
        return count;
    }

    /// The standard's own sentence for each of its rules, in English, by their ids.
    public Map<String, String> messages() {
        return Map.copyOf(messages);
    }

    public void judge(Activity activity, Consumer<Finding> findings) {
        judge(activity, activity.element(), findings);
    }

    private void judge(Activity activity, Element element, Consumer<Finding> findings) {
        if (element.namespace().isEmpty())
            for (var asked : byName.getOrDefault(element.name(), List.of()))
                if (asked.context().fits(element))
                    for (var rule : asked.cases())
                        for (var offence : judge.offences(rule, element))
                            findings.accept(found(activity, rule, offence));
        codes.ask(activity, element, findings);
        var content = element.content();
        for (var i = 0; i < content.size(); i++)
            if (content.get(i) instanceof Element child) judge(activity, child, findings);
    }

    private static Finding found(Activity activity, Case rule, Offence offence) {
        return new Finding(
                activity.row(),
                activity.identifier(),
                offence.field(),
                offence.at().line(),
                rule.severity(),
                new Fault.Rule(rule.id(), rule.kind().key(), rule.category(), offence.values()));
    }
}
