package org.redthread.projects.iati;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.KeptProjects;
import org.redthread.web.Language;
import org.springframework.stereotype.Component;

/// The projects that are kept here. Only published ones are told to everybody; the rows themselves decide who may know
/// of the others.
@Component
class KeptTelling implements TellsOfProjects {

    private final KeptProjects projects;
    private final Parties parties;
    private final Clock clock;

    KeptTelling(KeptProjects projects, Parties parties, Clock clock) {
        this.projects = projects;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public List<Telling> of(UUID dialogue, boolean all) {
        var told = projects.of(dialogue).stream()
                .filter(kept -> all || kept.published())
                .toList();
        var countries = told.stream()
                .flatMap(kept -> kept.countries().stream())
                .map(Kept.Country::partyId)
                .distinct()
                .toList();
        var names = parties.names(countries, Language.EN, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        return told.stream().map(kept -> tell(kept, names)).toList();
    }

    private static Telling tell(Kept kept, Map<UUID, PartyName> names) {
        var leftOut = new ArrayList<Unsaid>();
        return new Telling(
                kept.slug(),
                kept.title(),
                kept.titleRu(),
                kept.summary(),
                String.valueOf(kept.stage().code()),
                days(kept),
                partners(kept, leftOut),
                countries(kept, names, leftOut),
                kept.sectors(),
                payments(kept, leftOut),
                leftOut);
    }

    private static List<Telling.Day> days(Kept kept) {
        var days = new ArrayList<Telling.Day>();
        add(days, "1", kept.plannedStart());
        add(days, "2", kept.actualStart());
        add(days, "3", kept.plannedEnd());
        add(days, "4", kept.actualEnd());
        return days;
    }

    private static void add(List<Telling.Day> days, String type, @Nullable LocalDate day) {
        if (day != null) days.add(new Telling.Day(type, day));
    }

    private static List<Telling.Partner> partners(Kept kept, List<Unsaid> leftOut) {
        var partners = new ArrayList<Telling.Partner>();
        for (var partner : kept.partners())
            switch (partner.role()) {
                case FUNDING -> partners.add(new Telling.Partner("1", partner.named()));
                case ACCOUNTABLE -> partners.add(new Telling.Partner("2", partner.named()));
                case EXTENDING -> partners.add(new Telling.Partner("3", partner.named()));
                case IMPLEMENTING -> partners.add(new Telling.Partner("4", partner.named()));
                case LEAD -> leftOut.add(new Unsaid("role", partner.named()));
            }
        return partners;
    }

    private static List<Telling.Country> countries(Kept kept, Map<UUID, PartyName> names, List<Unsaid> leftOut) {
        var countries = new ArrayList<Telling.Country>();
        for (var country : kept.countries()) {
            var code = CountryCodes.of(names.get(country.partyId()));
            if (code == null) leftOut.add(new Unsaid("place", country.named()));
            else countries.add(new Telling.Country(code, country.percent()));
        }
        return countries;
    }

    /// IATI asks of a budget which period it is for; a line of money here has one day.
    private static List<Telling.Payment> payments(Kept kept, List<Unsaid> leftOut) {
        var payments = new ArrayList<Telling.Payment>();
        for (var money : kept.money()) {
            var type = type(money.of());
            if (type == null)
                leftOut.add(new Unsaid(
                        "budget", money.currency() + " " + money.amount().toPlainString()));
            else
                payments.add(
                        new Telling.Payment(type, money.valueDay(), money.amount(), money.currency(), money.note()));
        }
        return payments;
    }

    private static @Nullable String type(Kept.Money.Of of) {
        return switch (of) {
            case BUDGET -> null;
            case COMMITMENT -> "2";
            case DISBURSEMENT -> "3";
            case EXPENDITURE -> "4";
        };
    }
}
