package org.redthread.iati.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.Activity;
import org.redthread.iati.Attribute;
import org.redthread.iati.Element;
import org.redthread.iati.Fault;
import org.redthread.iati.Finding;
import org.redthread.iati.Severity;

/// Which field takes its codes from which list, after `coded-fields.tsv`.
record CodeChecks(Map<String, List<Check>> byName, CodeLists.CodeList languages) {

    private record Check(
            Context context,
            String attribute,
            CodeLists.CodeList list,
            @Nullable Expression when) {}

    static CodeChecks of(CodeLists lists) {
        var checks = new CodeChecks(new HashMap<>(), lists.get("Language"));
        try (var in = Objects.requireNonNull(
                        CodeChecks.class.getResourceAsStream("/org/redthread/iati/rules/coded-fields.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> checks.add(line.split("\t", -1), lists));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checks;
    }

    private void add(String[] cells, CodeLists lists) {
        var at = cells[0].lastIndexOf('@');
        var path = at > 0 ? cells[0].substring(0, at - 1) : "";
        var context = Context.parse("/iati-activities/iati-activity" + (path.isEmpty() ? "" : "/" + path))
                .getFirst();
        byName.computeIfAbsent(context.name(), _ -> new ArrayList<>())
                .add(new Check(
                        context,
                        cells[0].substring(at + 1),
                        lists.get(cells[1]),
                        cells.length > 2 ? Expression.parse(cells[2]) : null));
    }

    void ask(Activity activity, Element element, Consumer<Finding> findings) {
        if (element.attributes().isEmpty()) return;
        for (var attribute : element.attributes())
            if (attribute.qualified().equals("xml:lang")) ask(activity, element, attribute, languages, findings);
        if (!element.namespace().isEmpty()) return;
        for (var check : byName.getOrDefault(element.name(), List.of())) {
            for (var attribute : element.attributes())
                if (attribute.name().equals(check.attribute())
                        && attribute.namespace().isEmpty()
                        && !check.list().has(attribute.value())
                        && check.context().fits(element)
                        && (check.when() == null || Values.truth(check.when().of(element, ""))))
                    ask(activity, element, attribute, check.list(), findings);
        }
    }

    private static void ask(
            Activity activity,
            Element element,
            Attribute attribute,
            CodeLists.CodeList list,
            Consumer<Finding> findings) {
        if (list.has(attribute.value())) return;
        findings.accept(new Finding(
                activity.row(),
                activity.identifier(),
                new Place.Given(element, attribute).path(),
                element.line(),
                list.complete() ? Severity.ERROR : Severity.WARNING,
                new Fault.Code(list.name(), CodeLists.EDITION, attribute.value())));
    }
}
