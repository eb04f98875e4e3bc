package org.redthread.redline.akn;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.redthread.redline.merge.Amendment;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.text.Identity;

/// The `meta` of a document: what it is (FRBR), its life, when which version holds, who proposes what.
final class Metadata {

    private static final String SOURCE = "#secretariat";

    private final Work work;
    private final Compilation compilation;
    private final Map<Identity, String> names;

    Metadata(Work work, Compilation compilation, Map<Identity, String> names) {
        this.work = work;
        this.compilation = compilation;
        this.names = names;
    }

    /// The reference of those who propose an amendment: each set of parties has one.
    static String holder(Amendment amendment) {
        return "#" + reference(String.join(" and ", amendment.parties()));
    }

    private static String reference(String name) {
        return "by-" + Work.slug(name);
    }

    void write(Markup out) {
        out.open("meta").line();
        identification(out);
        lifecycle(out);
        if (!compilation.amendments().isEmpty()) analysis(out);
        temporal(out);
        references(out);
        out.end().line();
    }

    private void identification(Markup out) {
        var expression = "%s/%s@%s"
                .formatted(work.address(), work.language(), work.last().date());
        out.open("identification", "source", SOURCE).line();
        level(out, "FRBRWork", work.address(), work.first().date(), "Generation");
        out.empty("FRBRcountry", "value", "un")
                .empty("FRBRnumber", "value", work.number())
                .empty("FRBRname", "value", work.title())
                .end()
                .line();
        level(out, "FRBRExpression", expression, work.last().date(), "Version");
        out.empty("FRBRlanguage", "language", work.language()).end().line();
        level(out, "FRBRManifestation", expression + ".xml", work.last().date(), "Markup");
        out.empty("FRBRformat", "value", "application/akn+xml").end().line();
        out.end().line();
    }

    private static void level(Markup out, String name, String address, LocalDate date, String what) {
        out.open(name)
                .empty("FRBRthis", "value", address.replaceFirst("(\\.xml)?$", "/!main$1"))
                .empty("FRBRuri", "value", address)
                .empty("FRBRdate", "date", date.toString(), "name", what)
                .empty("FRBRauthor", "href", "#author", "as", "#role-author");
    }

    private void lifecycle(Markup out) {
        out.open("lifecycle", "source", SOURCE).line();
        for (int i = 0; i < work.versions().size(); i++) {
            var version = work.versions().get(i);
            out.empty(
                            "eventRef",
                            "eId",
                            "e" + (i + 1),
                            "date",
                            version.date().toString(),
                            "source",
                            "#version-" + (i + 1),
                            "type",
                            i == 0 ? "generation" : "amendment")
                    .line();
        }
        out.end().line();
    }

    private void analysis(Markup out) {
        out.open("analysis", "source", SOURCE).open("passiveModifications").line();
        for (var amendment : compilation.amendments()) {
            var at = amendment.change().at();
            out.open(
                            "textualMod",
                            "type",
                            type(amendment.change()),
                            "eId",
                            "pmod_" + amendment.id(),
                            "refersTo",
                            holder(amendment))
                    .empty("source", "href", holder(amendment))
                    .empty("destination", "href", at == null || !names.containsKey(at) ? "#" : "#" + names.get(at))
                    .end()
                    .line();
        }
        out.end().end().line();
    }

    private static String type(Change change) {
        return switch (change) {
            case Change.Words each when each.from() == each.to() -> "insertion";
            case Change.Words each when each.with().isEmpty() -> "repeal";
            case Change.Words _, Change.Adrift _, Change.Recast _ -> "substitution";
            case Change.Drop _ -> "repeal";
            case Change.Split _ -> "split";
            case Change.Join _ -> "join";
            case Change.Place each -> each.moved().isEmpty() ? "insertion" : "renumbering";
        };
    }

    /// Each version holds from its own date until the next one's.
    private void temporal(Markup out) {
        out.open("temporalData", "source", SOURCE).line();
        for (int i = 1; i <= work.versions().size(); i++)
            out.open("temporalGroup", "eId", "period-" + i)
                    .empty(
                            "timeInterval",
                            "start",
                            "#e" + i,
                            "end",
                            i < work.versions().size() ? "#e" + (i + 1) : "",
                            "refersTo",
                            "#version-" + i)
                    .end()
                    .line();
        out.end().line();
    }

    private void references(Markup out) {
        out.open("references", "source", SOURCE).line();
        for (int i = 0; i < work.versions().size(); i++) {
            var version = work.versions().get(i);
            out.empty(
                            i == 0 ? "original" : "passiveRef",
                            "eId",
                            "version-" + (i + 1),
                            "href",
                            "%s/%s@%s".formatted(work.address(), work.language(), version.date()),
                            "showAs",
                            version.name())
                    .line();
        }
        organisation(out, "secretariat", "Red Thread");
        organisation(out, "author", work.authorName());
        var holders = new TreeSet<String>();
        compilation.amendments().forEach(each -> holders.add(String.join(" and ", each.parties())));
        holders.forEach(each -> organisation(out, reference(each), each));
        out.empty("TLCRole", "eId", "role-author", "href", "/akn/ontology/role/author", "showAs", "Author")
                .line();
        out.end().line();
    }

    private static void organisation(Markup out, String id, String name) {
        out.empty("TLCOrganization", "eId", id, "href", "/akn/ontology/organization/" + Work.slug(name), "showAs", name)
                .line();
    }
}
