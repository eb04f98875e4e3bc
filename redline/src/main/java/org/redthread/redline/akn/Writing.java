package org.redthread.redline.akn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Kind;
import org.redthread.redline.text.Mark;
import org.redthread.redline.text.Text;
import org.redthread.redline.text.Text.Branch;

/// Writes one document.
final class Writing {

    private final Work work;
    private final Compilation compilation;
    private final Text text;
    private final Markup out = new Markup();
    private final Words words;
    private final Map<Identity, List<Amendment>> added = new HashMap<>();
    private final List<Amendment> first = new ArrayList<>();
    private final Map<Identity, String> names = new HashMap<>();
    private final Set<Identity> called = new HashSet<>();

    Writing(Work work, Compilation compilation) {
        this.work = work;
        this.compilation = compilation;
        this.text = compilation.base();
        this.words = new Words(out, text, compilation);
        for (var amendment : compilation.amendments())
            if (amendment.change() instanceof Change.Place place
                    && place.moved().size() < place.blocks().size()) {
                if (place.at() == null) first.add(amendment);
                else added.computeIfAbsent(place.at(), _ -> new ArrayList<>()).add(amendment);
            }
        for (var block : text.blocks())
            for (var mark : block.wording().marks())
                if (mark.style() == Mark.Style.NOTE && words.isOnlyCall(mark)) called.add(new Identity(mark.target()));
        name(text.tree(), "");
    }

    /// Element ids by the naming convention (AKN-NC 3.0, section 5.4): abbreviation and ordinal, one after the
    /// other.
    private void name(List<Branch> branches, String above) {
        var counts = new TreeMap<String, Integer>();
        for (var branch : branches) {
            var short_ = abbreviation(branch.block().kind());
            var name = above + short_ + "_" + counts.merge(short_, 1, Integer::sum);
            names.put(branch.block().id(), name);
            name(branch.children(), name + "__");
        }
    }

    private static String abbreviation(Kind kind) {
        return switch (kind) {
            case PART -> "part";
            case HEADING -> "sec";
            case PROVISION -> "para";
            case ITEM -> "point";
            case PARAGRAPH -> "al";
            case RECITAL -> "rec";
            case TABLE -> "table";
            case ROW -> "tr";
            case CELL -> "td";
            case NOTE -> "note";
        };
    }

    String whole() {
        out.open("akomaNtoso", "xmlns", AkomaNtoso.NAMESPACE, "xmlns:rt", Reading.OWN)
                .line();
        out.open("doc", "name", "text").line();
        new Metadata(work, compilation, names).write(out);
        out.open("mainBody").line();
        if (text.size() == 0) out.empty("p");
        first.forEach(this::added);
        branches(text.tree());
        return out.end().line().end().line().end().line().toString();
    }

    private void branches(List<Branch> branches) {
        for (var branch : branches) branch(branch);
    }

    private void branch(Branch branch) {
        var block = branch.block();
        if (block.kind() == Kind.NOTE && called.contains(block.id())) return;
        if (block.kind() == Kind.TABLE && isPlain(branch)) table(branch);
        else hierarchy(branch);
        added.getOrDefault(block.id(), List.of()).forEach(each -> {
            if (branch.children().isEmpty()) added(each);
        });
    }

    private void hierarchy(Branch branch) {
        var block = branch.block();
        var element = element(block.kind());
        out.open(
                element,
                "name",
                element.equals("hcontainer") ? block.kind().name().toLowerCase(java.util.Locale.ROOT) : "",
                "eId",
                names.getOrDefault(block.id(), ""),
                "wId",
                Reading.written(block.id()),
                "rt:typed",
                block.typed() ? "true" : "");
        if (!block.number().isEmpty()) out.open("num").words(block.number()).end();
        boolean heading = block.kind() == Kind.HEADING || block.kind() == Kind.PART;
        if (heading) {
            if (!block.wording().isEmpty())
                words.write(out.open("heading"), block).end();
        } else if (branch.children().isEmpty())
            words.write(out.open("content").open("p"), block).end().end();
        else if (!block.wording().isEmpty())
            words.write(out.open("intro").open("p"), block).end().end();
        if (!branch.children().isEmpty()) {
            out.line();
            added.getOrDefault(block.id(), List.of()).forEach(this::added);
            branches(branch.children());
        }
        out.end().line();
    }

    private static String element(Kind kind) {
        return switch (kind) {
            case PART -> "part";
            case HEADING -> "section";
            case PROVISION -> "paragraph";
            case ITEM -> "point";
            case PARAGRAPH -> "alinea";
            default -> "hcontainer";
        };
    }

    /// Whether a table is one of rows, cells and paragraphs without numbers, as `table` can hold.
    private static boolean isPlain(Branch table) {
        return holds(table, Kind.TABLE, row -> holds(row, Kind.ROW, cell -> holds(cell, Kind.CELL, Writing::isWords)));
    }

    private static boolean holds(Branch frame, Kind kind, Predicate<Branch> all) {
        return isBare(frame, kind)
                && !frame.children().isEmpty()
                && frame.children().stream().allMatch(all);
    }

    private static boolean isWords(Branch branch) {
        return isBare(branch, Kind.PARAGRAPH) && branch.children().isEmpty();
    }

    private static boolean isBare(Branch branch, Kind kind) {
        return branch.block().kind() == kind && branch.block().number().isEmpty();
    }

    private void table(Branch table) {
        out.open(
                        "hcontainer",
                        "name",
                        "table",
                        "eId",
                        names.getOrDefault(table.block().id(), ""),
                        "wId",
                        Reading.written(table.block().id()))
                .open("content");
        out.open("table");
        for (var row : table.children()) {
            out.open("tr", "wId", Reading.written(row.block().id()));
            for (var cell : row.children()) {
                out.open("td", "wId", Reading.written(cell.block().id()));
                for (var paragraph : cell.children())
                    words.write(
                                    out.open(
                                            "p",
                                            "wId",
                                            Reading.written(paragraph.block().id())),
                                    paragraph.block())
                            .end();
                out.end();
            }
            out.end().line();
        }
        out.end().end().end().line();
    }

    /// What a party would put in stands as a quotation, outside of the text itself.
    private void added(Amendment amendment) {
        var place = (Change.Place) amendment.change();
        out.open("hcontainer", "name", "amendment", "eId", "amendment_" + amendment.id())
                .open("content")
                .open("p")
                .open("mod", "eId", "mod_" + amendment.id(), "refersTo", Metadata.holder(amendment))
                .open("quotedStructure", "startQuote", "“", "endQuote", "”");
        boolean empty = true;
        for (Block block : place.blocks()) {
            if (place.moved().contains(block.id())) continue;
            words.plain(out.open("p"), block.wording()).end();
            empty = false;
        }
        if (empty) out.empty("p");
        out.end().end().end().end().end().line();
    }
}
