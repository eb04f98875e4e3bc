package org.redthread.record.web;

import java.util.List;
import java.util.Map;
import org.redthread.record.Claim;
import org.redthread.record.Contradiction;
import org.redthread.record.Source;
import org.redthread.record.Subject;
import org.redthread.record.Thing;
import org.redthread.web.Here;
import org.redthread.web.Language;

/// One source: what the record has from it, what it claims, and where others say otherwise.
///
/// @param subjects what the claims are about
public record SourcePage(
        Here here,
        Source source,
        List<Thing> things,
        List<Claim> claims,
        Map<Subject, Thing> subjects,
        List<Contradiction> contradictions) {

    public String label(Thing thing) {
        return here.language() == Language.RU ? thing.ru() : thing.en();
    }

    /// Whether the address was noted in full.
    public static boolean leads(String address) {
        return address.startsWith("http") && !address.contains("...");
    }
}
