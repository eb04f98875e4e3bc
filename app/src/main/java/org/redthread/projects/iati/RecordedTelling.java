package org.redthread.projects.iati;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.projects.Dossier;
import org.redthread.projects.Project;
import org.redthread.projects.Projects;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// The projects of the record, which were never written for IATI: sources name donors and countries, and hardly ever a
/// day, a sector or a description.
@Component
class RecordedTelling implements TellsOfProjects {

    private final Projects projects;
    private final Parties parties;
    private final Clock clock;

    RecordedTelling(Projects projects, Parties parties, Clock clock) {
        this.projects = projects;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public List<Telling> of(UUID dialogue, boolean all) {
        var dossiers = projects.of(dialogue);
        var countries = dossiers.stream()
                .flatMap(dossier -> dossier.countries().stream())
                .map(Dossier.Country::partyId)
                .distinct()
                .toList();
        var names = parties.names(countries, Language.EN, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return dossiers.stream().map(dossier -> tell(dossier, names)).toList();
    }

    private static Telling tell(Dossier dossier, Map<UUID, PartyName> names) {
        var leftOut = new ArrayList<Unsaid>();
        var project = dossier.project();
        return new Telling(
                project.slug(),
                project.title(),
                null,
                null,
                project.status() == Project.Status.UNDER_CONSIDERATION ? "1" : null,
                days(dossier, leftOut),
                partners(dossier, leftOut),
                countries(dossier, names, leftOut),
                List.of(),
                payments(dossier, leftOut),
                leftOut.stream().distinct().toList());
    }

    /// A day that sources dispute, or that none of them says to the day, is none.
    private static List<Telling.Day> days(Dossier dossier, List<Unsaid> leftOut) {
        var days = new ArrayList<Telling.Day>();
        for (var date : dossier.dates()) {
            var type = type(date.of());
            if (type == null || date.inferred()) continue;
            var time = date.atTime();
            if (dossier.disputes(date.of()))
                leftOut.add(new Unsaid("disputed", date.of().name()));
            else if (time == null || !time.first().equals(time.last()))
                leftOut.add(new Unsaid("no-day", date.of().name()));
            else days.add(new Telling.Day(type, time.first()));
        }
        return days.stream().distinct().toList();
    }

    private static @Nullable String type(Dossier.Date.Of of) {
        return switch (of) {
            case PLANNED_START -> "1";
            case START -> "2";
            case END -> "4";
            default -> null;
        };
    }

    private static List<Telling.Partner> partners(Dossier dossier, List<Unsaid> leftOut) {
        var partners = new ArrayList<Telling.Partner>();
        for (var partner : dossier.partners())
            switch (partner.role()) {
                case DONOR -> partners.add(new Telling.Partner("1", partner.printed()));
                case IMPLEMENTER -> partners.add(new Telling.Partner("4", partner.printed()));
                case LEAD, PARTNER, SUPPORTS, FRAME -> leftOut.add(new Unsaid("role", partner.printed()));
            }
        return partners.stream().distinct().toList();
    }

    private static List<Telling.Country> countries(Dossier dossier, Map<UUID, PartyName> names, List<Unsaid> leftOut) {
        var countries = new ArrayList<Telling.Country>();
        for (var country : dossier.countries()) {
            var code = CountryCodes.of(names.get(country.partyId()));
            if (code == null) leftOut.add(new Unsaid("place", country.printed()));
            else countries.add(new Telling.Country(code, null));
        }
        return countries.stream().distinct().toList();
    }

    /// IATI asks of a budget which period it is for, and of a payment which day; no source says either.
    private static List<Telling.Payment> payments(Dossier dossier, List<Unsaid> leftOut) {
        dossier.money().stream()
                .map(money -> money.currency() + " "
                        + Objects.requireNonNull(money.amount()).toPlainString())
                .forEach(amount -> leftOut.add(new Unsaid("budget", amount)));
        return List.of();
    }
}
