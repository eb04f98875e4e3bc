package org.redthread.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A party beside one of its names, as a join gives it.
record NameRow(
        UUID id,
        String key,
        Kind kind,
        @Nullable String sign,
        List<String> sources,
        String text,
        String language,
        Name.Standing standing,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note) {

    /// The rows of one party, in the order of its names.
    static final Collector<NameRow, ?, Optional<Party>> TOGETHER = Collectors.collectingAndThen(
            Collectors.toList(),
            rows -> rows.stream()
                    .findFirst()
                    .map(first -> first.with(rows.stream().map(NameRow::name).toList())));

    private Name name() {
        return new Name(text, language, standing, from, until, note);
    }

    private Party with(List<Name> names) {
        return new Party(id, key, kind, sign, names, sources);
    }
}
