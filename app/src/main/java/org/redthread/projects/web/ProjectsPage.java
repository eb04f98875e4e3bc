package org.redthread.projects.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.Dossier;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.Sum;
import org.redthread.projects.kept.web.KeptPage;
import org.redthread.web.Here;

/// What the list of projects shows.
///
/// @param kept those that are kept here, as far as the reader may know of them
/// @param keeps whether the reader keeps projects
public record ProjectsPage(Here here, Dialogue dialogue, List<Dossier> projects, List<Kept> kept, boolean keeps) {

    public String stage(Kept one) {
        return KeptPage.stage(here, one.stage());
    }

    public List<Sum> sums() {
        return Sum.count(kept.stream());
    }

    public String funders(Kept one) {
        return one.partners().stream()
                .filter(partner -> partner.role() == Kept.Role.FUNDING)
                .map(Kept.Partner::named)
                .collect(Collectors.joining(", "));
    }

    /// Its money in short: a sum for each kind and currency.
    public String money(Kept one) {
        return Sum.count(Stream.of(one)).stream()
                .map(sum -> here.say("kept.money." + sum.of()) + " " + here.money(sum.amount(), sum.currency()))
                .collect(Collectors.joining("; "));
    }

    public String inside() {
        return dialogue.inside() + "/projects";
    }

    public long withMoney() {
        return projects.stream().filter(dossier -> !dossier.money().isEmpty()).count();
    }

    /// Its period, or its start and end, as sources state them; null where neither is recorded.
    public @Nullable String when(Dossier dossier) {
        var shown = dates(dossier)
                .map(date ->
                        date.atTime() == null ? date.printed() : date.atTime().in(here))
                .distinct()
                .collect(Collectors.joining(" – "));
        return shown.isEmpty() ? null : shown;
    }

    public boolean whenDisputed(Dossier dossier) {
        return dates(dossier).anyMatch(date -> dossier.disputes(date.of()));
    }

    public String donors(Dossier dossier) {
        return dossier.partners().stream()
                .filter(partner -> partner.role() == Dossier.Role.DONOR)
                .map(Dossier.Partner::printed)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public String countries(Dossier dossier) {
        return dossier.countries().stream().map(Dossier.Country::printed).collect(Collectors.joining(", "));
    }

    /// Its first kind of amount, with every claim; null where none is recorded.
    public @Nullable String budget(Dossier dossier) {
        return dossier.money().isEmpty()
                ? null
                : budgets(dossier)
                        .map(money -> Amounts.in(here, money))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    public boolean budgetDisputed(Dossier dossier) {
        return dossier.disputes(dossier.money().getFirst().of());
    }

    public String budgetFrom(Dossier dossier) {
        return budgets(dossier)
                .flatMap(money -> money.sources().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<Dossier.Money> budgets(Dossier dossier) {
        return dossier.money().stream()
                .filter(money -> money.of() == dossier.money().getFirst().of());
    }

    private static Stream<Dossier.Date> dates(Dossier dossier) {
        return dossier.dates().stream()
                .filter(date -> !date.inferred()
                        && switch (date.of()) {
                            case PERIOD, START, END, PILOT, PLANNED_START -> true;
                            default -> false;
                        });
    }
}
