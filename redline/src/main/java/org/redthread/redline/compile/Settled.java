package org.redthread.redline.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redthread.redline.merge.Agreement;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.merge.Settlement;
import org.redthread.redline.text.Recount;
import org.redthread.redline.text.Text;

/// A base with what was decided carried out, or why that cannot be.
public sealed interface Settled {

    /// @param text each block that stays keeps its identity; numbers are counted anew
    /// @param carriedOut the changes that made it, as they were decided
    /// @param covered ids of accepted amendments that lie within another accepted one, and had nothing left to
    ///     change
    record Next(Text text, List<Change> carriedOut, List<String> covered) implements Settled {
        public Next {
            carriedOut = List.copyOf(carriedOut);
            covered = List.copyOf(covered);
        }
    }

    /// @param amendments ids of accepted amendments that change the same words and cannot be had together, a list
    ///     for each place
    record Clashing(List<List<String>> amendments) implements Settled {
        public Clashing {
            amendments = List.copyOf(amendments);
        }
    }

    /// Takes time in proportion to the text and what is accepted.
    ///
    /// @param rulings by the id of their amendment, such as have no [Ruling.Flaw]; where there is none, the base
    ///     stands
    static Settled of(Compilation compilation, Map<String, Ruling> rulings) {
        var accepted = new ArrayList<Amendment>();
        for (var each : compilation.amendments()) {
            var ruling = rulings.get(each.id());
            if (ruling != null && ruling.isCarriedOut())
                accepted.add(new Amendment(each.id(), ruling.decided(each.change()), each.by(), null, null));
        }
        var base = compilation.base();
        var agreement = Agreement.of(base, accepted);
        if (!agreement.clashes().isEmpty()) return new Clashing(agreement.clashes());
        var text = Recount.of(base, Settlement.of(base, agreement.carriedOut()));
        return new Next(text, agreement.carriedOut(), agreement.covered());
    }
}
