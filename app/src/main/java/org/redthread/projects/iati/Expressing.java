package org.redthread.projects.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redthread.iati.ActivityWriter;
import org.redthread.iati.Attribute;
import org.redthread.iati.Element;
import org.redthread.iati.Fault;
import org.redthread.iati.Inspection;
import org.redthread.iati.Severity;
import org.redthread.iati.rules.Rules;

/// Tells a project of ours in IATI's terms. What the standard asks for and the record does not say is a reason not to
/// tell it; no default is put in its place. Whatever passes is held against schema, rules and code lists before it
/// leaves.
final class Expressing {

    private static final Attribute ENGLISH = new Attribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en");
    private static final Attribute RUSSIAN = new Attribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "ru");
    private static final int DIGITS_OF_A_PURPOSE = 5;

    private final Telling told;
    private final @Nullable Reporter reporter;
    private final Rules rules;

    private Expressing(Telling told, @Nullable Reporter reporter, Rules rules) {
        this.told = told;
        this.reporter = reporter;
        this.rules = rules;
    }

    static Expressed express(Telling told, @Nullable Reporter reporter, Rules rules) {
        var expressing = new Expressing(told, reporter, rules);
        var lacks = expressing.lacks();
        var element = lacks.isEmpty() ? expressing.activity() : null;
        if (element != null) lacks = expressing.judged(element);
        return new Expressed(told.slug(), told.title(), lacks.isEmpty() ? element : null, lacks, told.leftOut());
    }

    private List<Unsaid> lacks() {
        var lacks = new ArrayList<Unsaid>();
        if (reporter == null) lacks.add(new Unsaid("reporter", ""));
        if (told.description() == null) lacks.add(new Unsaid("description", ""));
        if (told.status() == null) lacks.add(new Unsaid("status", ""));
        if (told.days().stream()
                .noneMatch(day -> day.type().equals("1") || day.type().equals("2"))) lacks.add(new Unsaid("start", ""));
        if (told.partners().isEmpty()) lacks.add(new Unsaid("partner", ""));
        if (told.countries().isEmpty()) lacks.add(new Unsaid("country", ""));
        if (told.countries().size() > 1 && told.countries().stream().anyMatch(country -> country.percent() == null))
            lacks.add(new Unsaid("percent", ""));
        if (told.sectors().isEmpty()) lacks.add(new Unsaid("sector", ""));
        if (told.sectors().size() > 1) lacks.add(new Unsaid("sectors", ""));
        return lacks;
    }

    /// In the order that the standard's schema asks for.
    private Element activity() {
        var by = Objects.requireNonNull(reporter);
        var activity = Element.of(null, "iati-activity", ENGLISH);
        Element.of(activity, "iati-identifier").say(by.ref() + "-" + told.slug());
        narrative(
                Element.of(activity, "reporting-org", Attribute.of("ref", by.ref()), Attribute.of("type", by.type())),
                by.name());
        var title = Element.of(activity, "title");
        narrative(title, told.title());
        if (told.titleRu() != null) Element.of(title, "narrative", RUSSIAN).say(told.titleRu());
        narrative(Element.of(activity, "description"), Objects.requireNonNull(told.description()));
        for (var partner : told.partners())
            narrative(Element.of(activity, "participating-org", Attribute.of("role", partner.role())), partner.name());
        Element.of(activity, "activity-status", Attribute.of("code", Objects.requireNonNull(told.status())));
        for (var day : told.days())
            Element.of(
                    activity,
                    "activity-date",
                    Attribute.of("type", day.type()),
                    Attribute.of("iso-date", day.day().toString()));
        for (var country : told.countries()) country(activity, country);
        for (var sector : told.sectors())
            Element.of(
                    activity,
                    "sector",
                    Attribute.of("vocabulary", sector.length() == DIGITS_OF_A_PURPOSE ? "1" : "2"),
                    Attribute.of("code", sector));
        for (var payment : told.payments()) payment(activity, payment);
        return activity;
    }

    private static void country(Element activity, Telling.Country country) {
        var code = Attribute.of("code", country.code());
        if (country.percent() == null) Element.of(activity, "recipient-country", code);
        else
            Element.of(
                    activity,
                    "recipient-country",
                    code,
                    Attribute.of("percentage", country.percent().toPlainString()));
    }

    private static void payment(Element activity, Telling.Payment payment) {
        var transaction = Element.of(activity, "transaction");
        Element.of(transaction, "transaction-type", Attribute.of("code", payment.type()));
        var day = payment.day().toString();
        Element.of(transaction, "transaction-date", Attribute.of("iso-date", day));
        Element.of(transaction, "value", Attribute.of("currency", payment.currency()), Attribute.of("value-date", day))
                .say(payment.amount().toPlainString());
        if (payment.note() != null) narrative(Element.of(transaction, "description"), payment.note());
    }

    private static void narrative(Element above, String words) {
        Element.of(above, "narrative").say(words);
    }

    /// What schema, rules and code lists say against it; advice is none.
    private List<Unsaid> judged(Element activity) {
        var against = new ArrayList<Unsaid>();
        try (var inspection =
                Inspection.of(new ByteArrayInputStream(file(activity).getBytes(UTF_8)), rules, finding -> {
                    if (finding.severity() == Severity.WARNING) return;
                    against.add(
                            finding.fault() instanceof Fault.Rule rule
                                    ? new Unsaid("rule", rule.id())
                                    : new Unsaid("unfit", finding.field()));
                })) {
            while (inspection.next() != null) continue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return against;
    }

    private static String file(Element activity) throws IOException {
        var out = new StringWriter();
        try (var file = new ActivityWriter(out, ActivityWriter.root())) {
            file.write(activity);
        }
        return out.toString();
    }
}
