package org.redthread.iati;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.rules.Rules;

/// A file read and judged in one pass: schema, rules, code lists, identifiers that stand twice, oddities.
///
/// Findings are told as they are made, those of an activity before it is handed out; none is kept.
public final class Inspection implements AutoCloseable {

    private final ActivityReader reader;
    private final Rules rules;
    private final Consumer<Finding> findings;
    private final Rows rows = new Rows();
    private final Mapping mapping = new Mapping();

    private Inspection(InputStream in, Limits limits, Rules rules, Consumer<Finding> findings) {
        this.rules = rules;
        this.findings = findings;
        this.reader = ActivityReader.open(in, limits, new SchemaWatch(this::against), findings, mapping::beside);
        if (reader.root() != null) mapping.root(reader.root());
    }

    public static Inspection of(InputStream in, Rules rules, Consumer<Finding> findings) {
        return new Inspection(in, Limits.USUAL, rules, findings);
    }

    static Inspection of(InputStream in, Limits limits, Rules rules, Consumer<Finding> findings) {
        return new Inspection(in, limits, rules, findings);
    }

    /// @return the next activity, whatever was found in it; null at the end and where the file cannot be read on
    public @Nullable Activity next() {
        var activity = read();
        if (activity != null) judge(activity, rules, findings);
        return activity;
    }

    /// What is left of judging an activity that [#read] handed out. Any thread may do it, several at once.
    public static void judge(Activity activity, Rules rules, Consumer<Finding> findings) {
        rules.judge(activity, findings);
        Oddities.seek(activity, findings);
    }

    /// The next activity as the schema and the identifiers before it see it; its rules are not asked yet.
    public @Nullable Activity read() {
        var activity = reader.next();
        if (activity == null) return null;
        mapping.count(activity.element());
        var identifier = activity.identifier();
        var first = identifier.isEmpty() ? 0 : rows.put(identifier, activity.row());
        if (first > 0)
            findings.accept(new Finding(
                    activity.row(),
                    identifier,
                    "iati-identifier[1]",
                    activity.line(),
                    Severity.ERROR,
                    new Fault.Twice(first)));
        return activity;
    }

    private void against(Element at, Fault.Schema fault) {
        var activity = at;
        while (activity != null && !activity.is("iati-activity")) activity = activity.parent();
        findings.accept(new Finding(
                activity == null ? 0 : activity.index(),
                activity == null ? "" : Activity.identifierSoFar(activity),
                at.path() + attribute(fault),
                at.line(),
                fault.clause() == Fault.Clause.OTHER ? Severity.ERROR : Severity.CRITICAL,
                fault));
    }

    /// The JDK names the attribute second where its value is wrong, and first where it is missing or has no place.
    private static String attribute(Fault.Schema fault) {
        var named = switch (fault.key()) {
            case "cvc-attribute.3" -> 1;
            case "cvc-complex-type.4", "cvc-complex-type.3.2.2" -> 0;
            default -> -1;
        };
        return named < 0 || named >= fault.values().size()
                ? ""
                : "/@" + fault.values().get(named);
    }

    public Mapping mapping() {
        mapping.remarks(reader.remarks());
        return mapping;
    }

    public @Nullable Element root() {
        return reader.root();
    }

    public boolean isRefused() {
        return reader.isRefused();
    }

    public long bytes() {
        return reader.bytes();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
