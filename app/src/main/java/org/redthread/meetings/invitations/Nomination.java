package org.redthread.meetings.invitations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.sql.Ids;
import org.redthread.web.Findings;

/// A delegation as it was typed, line by line, with the field that a finding belongs to.
record Nomination(List<Line> lines) {

    /// How many lines of a form are read; more than any quota.
    static final int MOST = 100;

    /// @param field the beginning of the names of its fields: `delegate-1`
    record Line(String field, Delegate delegate) {}

    /// Whoever leads last: a head that was demoted has to go first.
    List<Line> headsLast() {
        return lines.stream()
                .sorted(Comparator.comparing(line -> line.delegate().capacity() == Capacity.HEAD))
                .toList();
    }

    /// @param before the delegation as it stands; who is in it keeps identity and code
    /// @param bySecretariat who may register somebody by capacity alone, or a delegation without any name
    static Nomination read(
            Map<String, String> typed,
            @Nullable Delegation before,
            boolean bySecretariat,
            int quota,
            Instant now,
            Findings findings) {
        var known = new HashMap<UUID, Delegate>();
        if (before != null) before.delegates().forEach(delegate -> known.put(delegate.id(), delegate));
        return new Reading(typed, known, bySecretariat, quota, now, findings, new ArrayList<>()).nomination();
    }

    private record Reading(
            Map<String, String> typed,
            Map<UUID, Delegate> known,
            boolean bySecretariat,
            int quota,
            Instant now,
            Findings findings,
            List<Line> lines) {

        private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[A-Za-z0-9.-]{1,189}");
        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");
        private static final int LONGEST = 200;

        Nomination nomination() {
            for (var at = 1; at <= MOST; at++) person("delegate-" + at);
            var named = lines.size();
            unnamed();
            if (lines.size() > quota)
                findings.add(
                        named > quota ? lines.get(quota).field() + "-name" : "unnamed",
                        "meetings.delegation.above-quota",
                        quota);
            twice();
            if (!bySecretariat && lines.stream().noneMatch(Reading::leads))
                findings.add("delegate-1-capacity", "meetings.delegation.no-head");
            return new Nomination(List.copyOf(lines));
        }

        private void person(String field) {
            if (typed.containsKey(field + "-out")) return;
            var name = text(field + "-name");
            var office = text(field + "-office");
            var email = text(field + "-email");
            var chosen = typed(field + "-capacity");
            if (name == null && office == null && email == null && chosen.isEmpty()) return;
            var capacity = capacity(chosen);
            if (capacity == null) findings.add(field + "-capacity", "meetings.delegation.capacity.missing");
            findings.addIf(!bySecretariat && name == null, field + "-name", "meetings.delegation.name.missing");
            findings.addIf(
                    !bySecretariat && email == null
                            || email != null && !EMAIL.matcher(email).matches(),
                    field + "-email",
                    "meetings.delegation.email.no");
            var before = before(field);
            lines.add(new Line(
                    field,
                    new Delegate(
                            before == null ? Ids.at(now) : before.id(),
                            lines.size() + 1,
                            capacity == null ? Capacity.DELEGATE : capacity,
                            name,
                            office,
                            new Delegate.Particulars(
                                    code(before),
                                    email,
                                    name == null || email == null ? null : PersonName.identity(name, email),
                                    typed.containsKey(field + "-visa"),
                                    text(field + "-interpretation"),
                                    text(field + "-diet"),
                                    text(field + "-accessibility")))));
        }

        /// Those of whom nothing is on record; of a delegation that came, and not how many, one line stands for all.
        private void unnamed() {
            if (!bySecretariat) return;
            var digits = typed("unnamed");
            if (!digits.matches("[0-9]{0,2}")) {
                findings.add("unnamed", "meetings.convene.number.no", 0, 99);
                return;
            }
            if (digits.isEmpty() && lines.isEmpty()) {
                more(Capacity.WHOLE, 1);
            } else {
                more(Capacity.DELEGATE, digits.isEmpty() ? 0 : Integer.parseInt(digits));
                findings.addIf(lines.isEmpty(), "unnamed", "meetings.delegation.nobody");
            }
        }

        private void more(Capacity capacity, int count) {
            var again = known.values().stream()
                    .filter(delegate -> delegate.capacity() == capacity && delegate.name() == null)
                    .filter(delegate -> lines.stream()
                            .noneMatch(line -> line.delegate().id().equals(delegate.id())))
                    .sorted(Comparator.comparing(Delegate::place))
                    .limit(count)
                    .toList();
            for (var at = 0; at < count; at++) {
                var before = at < again.size() ? again.get(at) : null;
                var particulars = new Delegate.Particulars(code(before), null, null, false, null, null, null);
                lines.add(new Line(
                        "unnamed",
                        new Delegate(
                                before == null ? Ids.at(now) : before.id(),
                                lines.size() + 1,
                                capacity,
                                null,
                                null,
                                particulars)));
            }
        }

        private void twice() {
            var seen = new HashSet<String>();
            var heads = 0;
            for (var line : lines) {
                if (leads(line) && ++heads > 1)
                    findings.add(line.field() + "-capacity", "meetings.delegation.two-heads");
                var identity = identity(line.delegate());
                if (identity != null && !seen.add(identity))
                    findings.add(line.field() + "-name", "meetings.delegation.twice-here");
            }
        }

        private static boolean leads(Line line) {
            return line.delegate().capacity() == Capacity.HEAD;
        }

        private static @Nullable String identity(Delegate delegate) {
            var particulars = delegate.particulars();
            return particulars == null ? null : particulars.identity();
        }

        private @Nullable Delegate before(String field) {
            try {
                return known.get(UUID.fromString(typed(field + "-id")));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private static String code(@Nullable Delegate before) {
            var particulars = before == null ? null : before.particulars();
            return particulars == null ? Codes.next() : particulars.code();
        }

        private @Nullable Capacity capacity(String chosen) {
            for (var capacity : Capacity.values())
                if (capacity.name().equals(chosen)
                        && (Capacity.NOMINATED.contains(capacity) || bySecretariat && capacity == Capacity.DELEGATE))
                    return capacity;
            return null;
        }

        private @Nullable String text(String field) {
            var text = typed(field);
            findings.addIf(text.length() > LONGEST, field, "meetings.convene.long", LONGEST);
            findings.addIf(UNSEEN.matcher(text).find(), field, "meetings.delegation.unseen");
            return text.isEmpty() ? null : text;
        }

        private String typed(String field) {
            return typed.getOrDefault(field, "").strip();
        }
    }
}
