package org.redthread.accounts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Role;
import org.redthread.parties.PrintedNames;
import org.redthread.web.Findings;

/// What is typed to give somebody a mandate: who, as what, for whom, and from when until when (days, in UTC).
///
/// @param name of the account in English, and `russian`; empty for an account that is there already
/// @param until the first instant after the last day; null for no end
/// @param draftsOnly whether the holder writes for the party and another hands it in
public record Appointment(
        String address,
        String name,
        String russian,
        Role role,
        @Nullable UUID party,
        Instant since,
        @Nullable Instant until,
        boolean draftsOnly) {

    /// What a dialogue can give.
    public static final List<Role> ROLES =
            List.of(Role.FOCAL_POINT, Role.ORGANISATION, Role.DONOR, Role.CHAIR, Role.SECRETARIAT);

    private static final int LONGEST_NAME = 120;

    /// Reads what was typed; what cannot be taken is found field by field, and nothing is taken then.
    static Optional<Appointment> read(Map<String, String> typed, Findings findings) {
        var address = text(typed, "address").toLowerCase(Locale.ROOT);
        findings.addIf(!Sessions.ADDRESS.matcher(address).matches(), "address", "accounts.appoint.address.no");
        var name = text(typed, "name");
        findings.addIf(name.length() > LONGEST_NAME, "name", "accounts.appoint.name.long", LONGEST_NAME);
        var russian = text(typed, "russian");
        findings.addIf(russian.length() > LONGEST_NAME, "russian", "accounts.appoint.name.long", LONGEST_NAME);
        var role = ROLES.stream()
                .filter(one -> one.name().equals(text(typed, "role")))
                .findFirst()
                .orElse(null);
        findings.addIf(role == null, "role", "accounts.appoint.role.missing");
        var printed = text(typed, "party");
        var party = printed.isEmpty() ? null : PrintedNames.party(printed).orElse(null);
        findings.addIf(!printed.isEmpty() && party == null, "party", "accounts.appoint.party.unknown");
        findings.addIf(printed.isEmpty() && needsParty(role), "party", "accounts.appoint.party.missing");
        var since = day(typed, "since");
        findings.addIf(since == null, "since", "accounts.appoint.day.no");
        var until = day(typed, "until");
        findings.addIf(until == null && !text(typed, "until").isEmpty(), "until", "accounts.appoint.day.no");
        findings.addIf(
                since != null && until != null && until.isBefore(since), "until", "accounts.appoint.until.early");
        var drafts = !text(typed, "drafts").isEmpty();
        findings.addIf(drafts && !needsParty(role), "drafts", "accounts.appoint.drafts.no");
        if (!findings.isEmpty() || role == null || since == null) return Optional.empty();
        var end = until == null ? null : begin(until.plusDays(1));
        return Optional.of(new Appointment(address, name, russian, role, party, begin(since), end, drafts));
    }

    private static boolean needsParty(@Nullable Role role) {
        return role == Role.FOCAL_POINT || role == Role.ORGANISATION;
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        try {
            return LocalDate.parse(text(typed, field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
