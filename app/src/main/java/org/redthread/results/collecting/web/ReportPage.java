package org.redthread.results.collecting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.accounts.Correspondent;
import org.redthread.parties.PartyName;
import org.redthread.results.collecting.FormLine;
import org.redthread.results.collecting.PartyReports.Held;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Series;
import org.redthread.results.values.Told;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// What one party answers: the form where the reader fills it in, and always what was told.
///
/// @param writes numbers of the indicators that the reader writes of
/// @param people of whom contributors are chosen
/// @param form what stands in the fields, and what is wrong with it
/// @param wrong why a table that was brought cannot be read; null where none was
public record ReportPage(
        Here here,
        Held held,
        PartyName name,
        Set<String> writes,
        boolean submits,
        boolean verifies,
        List<Correspondent> people,
        Form form,
        @Nullable String wrong) {

    public String inside() {
        return held.dialogue().inside() + held.cycle().inside() + "/" + name.key();
    }

    public String unit(Indicator indicator) {
        return Units.name(here, indicator.series().unit());
    }

    public boolean words(Indicator indicator) {
        return indicator.series().kind() == Series.Kind.NARRATIVE;
    }

    public boolean ofTwo(Indicator indicator) {
        return indicator.series().kind().ofTwo();
    }

    /// Those that the reader fills in.
    public List<Indicator> mine() {
        return held.asked().stream()
                .filter(each -> writes.contains(each.number()))
                .toList();
    }

    /// What was told of the period.
    public @Nullable String told(Indicator indicator, Told.Kind kind) {
        return held.told().stream()
                .filter(each -> each.series() == indicator.series().id() && each.kind() == kind)
                .filter(each -> each.period().equals(held.cycle().period()))
                .findFirst()
                .map(ReportPage::said)
                .orElse(null);
    }

    /// What was told of the period before, with its name: `12 (2026-Q2)`; null for nothing.
    public @Nullable String before(Indicator indicator) {
        return last(indicator)
                .map(each -> said(each) + " (" + each.period() + ")")
                .orElse(null);
    }

    private Optional<Told> last(Indicator indicator) {
        return held.told().stream()
                .filter(each -> each.series() == indicator.series().id() && each.kind() == Told.Kind.REPORTED)
                .filter(each -> each.period().compareTo(held.cycle().period()) < 0)
                .max(Comparator.comparing(Told::period));
    }

    static String said(Told told) {
        if (told.words() != null) return told.words();
        var number = told.number() == null ? "" : told.number().toPlainString();
        return told.whole() == null ? number : number + " / " + told.whole().toPlainString();
    }

    /// Whether the reader is to confirm a value that leaps, or has done so.
    public boolean asksToConfirm(Indicator indicator) {
        var field = "confirmed-" + indicator.number();
        return form.wrong(field) || !form.value(field).isEmpty();
    }

    /// Of the secretariat's form: as it was verified, or as it was reported.
    public Form verifying() {
        return form;
    }

    public boolean corrects() {
        return held.report().handedInAt() != null;
    }

    public List<Form.Choice> choices() {
        return people.stream()
                .map(each -> new Form.Choice(each.account().toString(), each.address()))
                .toList();
    }

    public String part(FormLine line) {
        return line.part() == null ? "" : Units.part(here, line.part());
    }

    /// Whether anything is known or wrong of a part of it, so that its lines stand open.
    public boolean apart(Indicator indicator) {
        return held.parts(indicator).stream()
                .anyMatch(line -> !form.value("number-" + line.key()).isEmpty() || form.wrong("number-" + line.key()));
    }

    /// What was told of a part of the period.
    public @Nullable String told(FormLine line, Told.Kind kind) {
        return held.parts().stream()
                .filter(each -> each.slice() == line.slice() && each.kind() == kind && each.number() != null)
                .filter(each -> each.series() == line.indicator().series().id())
                .filter(each -> each.period().equals(held.cycle().period()))
                .findFirst()
                .map(ReportPage::said)
                .orElse(null);
    }
}
