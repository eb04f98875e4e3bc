package org.redthread.redline.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.redthread.redline.merge.Act;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Label;

/// A compilation as rows.
public record Table(String title, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    public enum Order {
        /// Along the text.
        PROVISION,
        /// By the first party of each row, and along the text for each.
        PARTY
    }

    /// @param rulings what was decided, by amendment; empty while all is open
    public static Table of(String title, Compilation compilation, Map<String, Ruling> rulings, Order order) {
        var rows = new ArrayList<Placed>();
        for (var amendment : compilation.amendments())
            rows.add(placed(compilation, amendment, rulings.get(amendment.id())));
        for (var remark : compilation.remarks()) rows.add(placed(compilation, remark));
        if (order == Order.PARTY)
            rows.sort(Comparator.comparing(row -> row.row.parties().getFirst()));
        else rows.sort(Comparator.comparingInt(Placed::index));
        return new Table(title, rows.stream().map(Placed::row).toList());
    }

    private record Placed(int index, Row row) {}

    private static Placed placed(
            Compilation compilation, Amendment amendment, @org.jspecify.annotations.Nullable Ruling ruling) {
        var change = amendment.change();
        var base = compilation.base();
        var at = change.at();
        var row = new Row(
                amendment.id(),
                at == null ? "Beginning" : Label.of(base, at),
                Act.of(base, change).word(),
                Shown.before(base, change),
                amendment.parties(),
                Shown.after(base, change),
                reasons(amendment),
                clash(amendment),
                amendment.by().stream()
                        .filter(each -> !each.tracked())
                        .map(Amendment.Backing::party)
                        .collect(Collectors.joining(", ")),
                ruling == null ? "" : ruling.words(),
                ruling == null ? "" : ruling.reason(),
                ruling == null ? "" : ruling.result(base, change));
        return new Placed(at == null ? -1 : base.indexOf(at), row);
    }

    private static Placed placed(Compilation compilation, Compilation.Remark remark) {
        var at = remark.comment().at();
        int index = compilation.base().indexOf(at);
        var about = compilation
                .base()
                .block(at)
                .map(block -> block.wording())
                .map(wording -> {
                    int from = Math.min(remark.comment().from(), wording.length());
                    return wording.text()
                            .substring(from, Math.clamp(remark.comment().to(), from, wording.length()));
                })
                .orElse("");
        return new Placed(
                index < 0 ? compilation.base().size() : index,
                new Row(
                        "",
                        index < 0 ? "Whole text" : label(compilation, at),
                        "comments",
                        about,
                        List.of(remark.party()),
                        "",
                        remark.comment().words(),
                        "",
                        "",
                        "",
                        "",
                        ""));
    }

    private static String label(Compilation compilation, Identity at) {
        return Label.of(compilation.base(), at);
    }

    private static String reasons(Amendment amendment) {
        var lines = new ArrayList<String>();
        for (var backing : amendment.by())
            for (var reason : backing.reasons())
                lines.add(amendment.by().size() == 1 ? reason.words() : backing.party() + ": " + reason.words());
        return String.join("\n", lines);
    }

    private static String clash(Amendment amendment) {
        return java.util.stream.Stream.of(
                        amendment.conflict(), amendment.within() == null ? null : "within " + amendment.within())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
