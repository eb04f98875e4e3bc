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
import org.redthread.redline.text.Label;
import org.redthread.redline.tongue.Phrase;
import org.redthread.redline.tongue.Tongue;

/// A compilation as rows, in a language.
public record Table(String title, List<Row> rows, Tongue tongue) {

    public Table {
        rows = List.copyOf(rows);
    }

    /// What stands above the columns.
    List<String> heads() {
        return Row.COLUMNS.stream().map(column -> tongue.say(column)).toList();
    }

    public enum Order {
        /// Along the text.
        PROVISION,
        /// By the first party of each row, and along the text for each.
        PARTY
    }

    /// In English.
    ///
    /// @param rulings what was decided, by amendment; empty while all is open
    public static Table of(String title, Compilation compilation, Map<String, Ruling> rulings, Order order) {
        return of(title, compilation, rulings, order, Tongue.ENGLISH);
    }

    /// @param rulings what was decided, by amendment; empty while all is open
    public static Table of(
            String title, Compilation compilation, Map<String, Ruling> rulings, Order order, Tongue tongue) {
        var rows = new ArrayList<Placed>();
        for (var amendment : compilation.amendments())
            rows.add(placed(compilation, amendment, rulings.get(amendment.id()), tongue));
        for (var remark : compilation.remarks()) rows.add(placed(compilation, remark, tongue));
        if (order == Order.PARTY)
            rows.sort(Comparator.comparing(row -> row.row.parties().getFirst()));
        else rows.sort(Comparator.comparingInt(Placed::index));
        return new Table(title, rows.stream().map(Placed::row).toList(), tongue);
    }

    private record Placed(int index, Row row) {}

    private static Placed placed(
            Compilation compilation,
            Amendment amendment,
            @org.jspecify.annotations.Nullable Ruling ruling,
            Tongue tongue) {
        var change = amendment.change();
        var base = compilation.base();
        var at = change.at();
        var row = new Row(
                amendment.id(),
                at == null ? tongue.say(Phrase.BEGINNING) : Label.of(base, at, tongue),
                Act.of(base, change).said(tongue),
                Shown.before(base, change),
                amendment.parties(),
                Shown.after(base, change, tongue),
                reasons(amendment),
                clash(amendment, tongue),
                amendment.by().stream()
                        .filter(each -> !each.tracked())
                        .map(Amendment.Backing::party)
                        .collect(Collectors.joining(", ")),
                ruling == null ? "" : ruling.said(tongue),
                ruling == null ? "" : ruling.reason(),
                ruling == null ? "" : ruling.result(base, change, tongue));
        return new Placed(at == null ? -1 : base.indexOf(at), row);
    }

    private static Placed placed(Compilation compilation, Compilation.Remark remark, Tongue tongue) {
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
                        index < 0 ? tongue.say(Phrase.WHOLE_TEXT) : Label.of(compilation.base(), at, tongue),
                        tongue.say(Phrase.COMMENTS),
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

    private static String reasons(Amendment amendment) {
        var lines = new ArrayList<String>();
        for (var backing : amendment.by())
            for (var reason : backing.reasons())
                lines.add(amendment.by().size() == 1 ? reason.words() : backing.party() + ": " + reason.words());
        return String.join("\n", lines);
    }

    private static String clash(Amendment amendment, Tongue tongue) {
        return java.util.stream.Stream.of(
                        amendment.conflict(),
                        amendment.within() == null ? null : tongue.say(Phrase.WITHIN, amendment.within()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
