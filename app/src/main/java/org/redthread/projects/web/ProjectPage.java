package org.redthread.projects.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.parties.PartyName;
import org.redthread.projects.Dossier;
import org.redthread.projects.Project;
import org.redthread.record.Contradiction;
import org.redthread.web.Here;

/// What the page of one project shows.
///
/// @param whole the project whose instrument it is, null where it stands alone
/// @param parts its own instruments
public record ProjectPage(
        Here here,
        Dialogue dialogue,
        Dossier dossier,
        @Nullable Project whole,
        List<Project> parts,
        Map<UUID, PartyName> names,
        List<Contradiction> contradictions) {

    public String inside() {
        return dialogue.inside() + "/projects";
    }

    public List<Dossier.Money.Of> moneyKinds() {
        return dossier.money().stream().map(Dossier.Money::of).distinct().toList();
    }

    public String amounts(Dossier.Money.Of of) {
        return money(of).map(this::amount).distinct().collect(Collectors.joining(", "));
    }

    public String from(Dossier.Money.Of of) {
        return money(of).flatMap(money -> money.sources().stream()).distinct().collect(Collectors.joining(", "));
    }

    public String amount(Dossier.Money money) {
        return Amounts.in(here, money);
    }

    public boolean datesDisputed() {
        return dossier.dates().stream().anyMatch(date -> dossier.disputes(date.of()));
    }

    public List<String> sources() {
        return Stream.of(
                        Stream.of(dossier.project().sources()),
                        dossier.partners().stream().map(Dossier.Partner::sources),
                        dossier.money().stream().map(Dossier.Money::sources),
                        dossier.dates().stream().map(Dossier.Date::sources))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Stream<Dossier.Money> money(Dossier.Money.Of of) {
        return dossier.money().stream().filter(money -> money.of() == of);
    }
}
