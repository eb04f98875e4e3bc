package org.redthread.redline.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.redline.diff.Alignment;
import org.redthread.redline.diff.Item;
import org.redthread.redline.word.Tracking.Fate;
import org.redthread.redline.xml.Element;
import org.redthread.redline.xml.Node;

/// Compares tables row by row. A row whose cells are otherwise divided is taken out and put in again as a whole.
final class TableComparison {

    private final FlowComparison flows;

    TableComparison(FlowComparison flows) {
        this.flows = flows;
    }

    void compare(Element left, Element right) {
        form(left, right, "w:tblPr");
        grid(left, right);
        var ours = left.elements("w:tr");
        var theirs = right.elements("w:tr");
        if (isPlain(left) && isPlain(right)) left.children().removeIf(child -> ours.contains(child));
        else {
            whole(left, flows.base, Fate.DELETED);
            left.addAll(inserted(right).elements("w:tr"));
            return;
        }
        left.addAll(merged(ours, theirs));
    }

    /// Whether nothing but rows stands in the table, and nothing but cells in them.
    private static boolean isPlain(Element table) {
        for (var child : table.elements())
            if (child.is("w:sdt") || child.is("w:customXml")) return false;
            else if (child.is("w:tr") && (child.has("w:sdt") || child.has("w:customXml"))) return false;
        return true;
    }

    private List<Node> merged(List<Element> ours, List<Element> theirs) {
        var matches = Alignment.of(items(ours, flows.base), items(theirs, flows.revision))
                .matches();
        var out = new ArrayList<Node>();
        int j = 0;
        for (int i = 0; i < ours.size(); i++) {
            var row = ours.get(i);
            if (matches[i] < 0) {
                out.add(marked(row, flows.base, Fate.DELETED));
                continue;
            }
            while (j < matches[i]) out.add(inserted(theirs.get(j++)));
            var other = theirs.get(j++);
            if (isDividedAlike(row, other)) {
                row(row, other);
                out.add(row);
            } else {
                out.add(marked(row, flows.base, Fate.DELETED));
                out.add(inserted(other));
            }
        }
        while (j < theirs.size()) out.add(inserted(theirs.get(j++)));
        return out;
    }

    private Item[] items(List<Element> rows, Side side) {
        return rows.stream().map(row -> flows.item(row, 0, side)).toArray(Item[]::new);
    }

    private static boolean isDividedAlike(Element left, Element right) {
        return left.elements("w:tc").size() == right.elements("w:tc").size();
    }

    private void row(Element left, Element right) {
        form(left, right, "w:tblPrEx");
        form(left, right, "w:trPr");
        var ours = left.elements("w:tc");
        var theirs = right.elements("w:tc");
        for (int i = 0; i < ours.size(); i++) {
            form(ours.get(i), theirs.get(i), "w:tcPr");
            cell(ours.get(i), theirs.get(i));
        }
    }

    private void cell(Element left, Element right) {
        var own = left.child("w:tcPr");
        if (own != null) left.children().remove(left.indexOf(own));
        flows.compare(left, right);
        if (own != null) left.addFirst(own);
    }

    /// Takes the revision's properties and records the base's.
    private void form(Element left, Element right, String name) {
        var old = left.child(name);
        var now = right.child(name);
        if (Form.of(old).equals(Form.of(now))) return;
        var changed = now == null ? new Element(name) : flows.carrying.carried(now);
        changed.remove(name + "Change");
        flows.tracking.changed(changed, old == null ? new Element(name) : old.copy());
        put(left, old, changed);
    }

    private static void put(Element owner, @Nullable Element old, Element changed) {
        if (old != null) owner.replace(old, List.of(changed));
        else {
            // Exceptions of a row come before its own properties.
            int at = changed.is("w:trPr") && owner.has("w:tblPrEx") ? 1 : 0;
            owner.children().add(at, changed);
        }
    }

    private void grid(Element left, Element right) {
        var old = left.child("w:tblGrid");
        var now = right.child("w:tblGrid");
        if (old == null || now == null || Form.of(old).equals(Form.of(now)) && columns(old) == columns(now)) return;
        var changed = now.copy();
        changed.remove("w:tblGridChange");
        var record = Element.of("w:tblGridChange", "w:id", flows.tracking.next());
        left.replace(old, List.of(changed.add(record.add(old.copy()))));
    }

    private static int columns(Element grid) {
        return grid.elements("w:gridCol").size();
    }

    /// A table or row of the revision, put in.
    Element inserted(Element element) {
        // Tracked first: what stands in it still refers to the revision's own parts.
        var copy = element.copy();
        if (copy.is("w:tr")) marked(copy, flows.revision, Fate.INSERTED);
        else whole(copy, flows.revision, Fate.INSERTED);
        return copy;
    }

    /// Marks every row of a table, and all that stands in them.
    void whole(Element table, Side side, Fate fate) {
        for (var child : table.elements()) {
            if (child.is("w:tr")) marked(child, side, fate);
            else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml")) whole(child, side, fate);
        }
    }

    private Element marked(Element row, Side side, Fate fate) {
        cells(row, side, fate);
        var properties = row.child("w:trPr");
        if (properties == null) {
            properties = new Element("w:trPr");
            row.children().add(row.has("w:tblPrEx") ? 1 : 0, properties);
        }
        properties.removeIf(child -> child.is("w:trPrChange"));
        if (fate.isNew()) {
            row.removeAttribute("w14:paraId");
            row.removeAttribute("w14:textId");
        }
        properties.add(flows.tracking.of(fate));
        return row;
    }

    private void cells(Element row, Side side, Fate fate) {
        for (var child : row.elements()) {
            if (child.is("w:tc")) flows.whole(child, side, fate);
            else if (child.is("w:sdt") || child.is("w:sdtContent") || child.is("w:customXml")) cells(child, side, fate);
        }
    }
}
