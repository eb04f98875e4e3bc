package org.redthread.plans.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redthread.office.Line;
import org.redthread.web.Here;

/// What is wrong with a sheet: the first thing of each cell, in the order in which they were found.
public final class Faults {

    private final Here here;
    private final List<Fault> all = new ArrayList<>();
    private final Set<String> cells = new HashSet<>();

    Faults(Here here) {
        this.here = here;
    }

    /// @param cell `D7`; empty for what is wrong with the whole
    /// @param head of its column, as the sheet has it
    /// @param sentence in the reader's language
    public record Fault(String cell, String head, String sentence) {}

    /// @param column from 0
    void add(Line line, int column, String head, String key, Object... arguments) {
        said(line.address(column), head, here.say("sheets.found." + key, arguments));
    }

    void whole(String key, Object... arguments) {
        said("", "", here.say("sheets.found." + key, arguments));
    }

    void said(String cell, String head, String sentence) {
        if (cells.add(cell + "\t" + head)) all.add(new Fault(cell, head, sentence));
    }

    /// @param column from 0
    boolean has(Line line, int column) {
        var cell = line.address(column);
        return all.stream().anyMatch(fault -> fault.cell().equals(cell));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(all);
    }
}
