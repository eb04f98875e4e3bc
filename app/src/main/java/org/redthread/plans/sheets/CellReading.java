package org.redthread.plans.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redthread.office.Cell;
import org.redthread.plans.living.PartyList;
import org.redthread.plans.living.Undertaking;

/// Reads what a program made of what was typed into a cell, into what the room of plans reads.
///
/// Programs change what is typed: 5.10 becomes 5.1, 1,3 becomes 1.3, 5.3 becomes a third of May. What can mean two
/// things is a fault and never guessed.
///
/// @param points numbers of the action points that the plan or the sheet has
record CellReading(Naming naming, Set<String> points) {

    /// Hears what is wrong with the cell.
    interface Wrong {
        void with(String key, Object... arguments);
    }

    String read(Column column, RowKind kind, Cell cell, Wrong wrong) {
        var words = SheetRow.words(cell).strip();
        if (words.isEmpty()) return "";
        return switch (column) {
            case GOAL -> whole(cell, words, wrong, "goal.no");
            case POINT -> point(cell, words, wrong);
            case KIND -> kind == RowKind.ACTIVITY ? choice("kind", Undertaking.Kind.values(), words, wrong) : words;
            case STATE -> kind == RowKind.ACTIVITY ? choice("state", Undertaking.State.values(), words, wrong) : words;
            case HOSTS, LEADS, CONTRIBUTES, FUNDS, SUPPORTS -> parties(words, wrong);
            case FROM, TO -> DayReading.when(cell, words, wrong);
            case UNTIL -> DayReading.day(cell, words, wrong);
            case MONTHS -> whole(cell, words, wrong, "months.no");
            case AMOUNT -> amount(words, wrong);
            case ROW, ID, VERSION, REMOVE, TITLE, OFFERS, MEETING, CURRENCY, PROJECT, NOTE -> words;
        };
    }

    private static String whole(Cell cell, String words, Wrong wrong, String key) {
        var typed = cell instanceof Cell.Figure(var value)
                && value.stripTrailingZeros().scale() > 0;
        if (typed || cell instanceof Cell.Day) wrong.with(key);
        if (cell instanceof Cell.Figure(var value) && !typed)
            return value.toBigInteger().toString();
        return several(words);
    }

    private static String several(String words) {
        return Stream.of(words.split("[,;]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String point(Cell cell, String words, Wrong wrong) {
        if (cell instanceof Cell.Day) wrong.with("point.day");
        if (cell instanceof Cell.Figure(var value)) {
            var same = points.stream()
                    .filter(each -> each.matches("[0-9]+([.][0-9]+)?") && new BigDecimal(each).compareTo(value) == 0)
                    .sorted()
                    .toList();
            if (same.size() > 1) wrong.with("point.two", String.join(", ", same));
            return same.size() == 1 ? same.getFirst() : value.toPlainString();
        }
        return several(words);
    }

    private <E extends Enum<E>> String choice(String family, E[] constants, String words, Wrong wrong) {
        var found = naming.choice(family, constants, words);
        if (found.isEmpty()) wrong.with("choice.no", words, naming.choices(family, constants));
        return found.map(Enum::name).orElse(words);
    }

    private String parties(String words, Wrong wrong) {
        var read = new ArrayList<String>();
        for (var said : PartyList.split(words)) {
            int bracket = said.endsWith(")") ? said.indexOf('(') : -1;
            var whole = bracket <= 0 || naming.parties().read(said).isPresent();
            var name = whole ? said : said.substring(0, bracket).strip();
            var what = whole ? null : said.substring(bracket + 1, said.length() - 1);
            var party = naming.parties().read(name);
            if (party.isEmpty()) {
                var near = naming.parties().near(name);
                wrong.with(near.isEmpty() ? "party.unknown" : "party.near", name, String.join(", ", near));
            }
            read.add(PartyList.written(party.map(String::valueOf).orElse(name), what));
        }
        return String.join("; ", read);
    }

    /// Blanks may part the thousands; a comma stands for the full stop only where it cannot part them.
    private static String amount(String words, Wrong wrong) {
        var digits = words.replaceAll("[ \u00a0\u202f']", "");
        if (digits.matches("[0-9]+,[0-9]{1,2}")) digits = digits.replace(',', '.');
        if (digits.matches("[0-9]{1,12}([.][0-9]+)?")) {
            var amount = new BigDecimal(digits).stripTrailingZeros();
            if (amount.scale() <= 2) return amount.setScale(2).toPlainString();
        }
        wrong.with("amount.no", words);
        return words;
    }
}
