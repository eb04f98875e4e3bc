package org.redthread.redline.compile;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redthread.redline.Unreadable;
import org.redthread.redline.merge.Change;
import org.redthread.redline.merge.Compilation;
import org.redthread.redline.merge.Disposition;
import org.redthread.redline.merge.Ruling;
import org.redthread.redline.merge.Shown;
import org.redthread.redline.table.Table;
import org.redthread.redline.text.Label;

/// The next revision: the base with what was decided carried out.
///
/// @param docx the base's own document with the accepted amendments in it, and no tracked change
/// @param table every amendment with its disposition
/// @param carriedOut how many amendments changed the text
/// @param open how many have no disposition yet; the base stands there
/// @param notices what is to be known besides
public record Settling(byte[] docx, Table table, int carriedOut, int open, List<String> notices) {

    public Settling {
        notices = List.copyOf(notices);
    }

    /// @param acceptFree whether amendments that stand alone and have no disposition count as accepted
    /// @throws Unreadable when one of the files cannot be used, or what was accepted cannot be had together
    public static Settling of(Path base, Path decisions, boolean acceptFree, Table.Order order) throws Unreadable {
        var document = Document.open(base);
        var text = document.read().text();
        var name = decisions.getFileName().toString();
        var decided =
                Decisions.read(name, content(decisions), base.getFileName().toString(), text);
        var rulings = new LinkedHashMap<>(decided.rulings());
        var amendments = decided.compilation().amendments();
        if (acceptFree)
            for (var each : amendments)
                if (each.isFree()) rulings.putIfAbsent(each.id(), new Ruling(Disposition.ACCEPTED));
        var settled = next(name, decided.compilation(), rulings);
        var notices = new ArrayList<String>();
        for (var id : settled.covered())
            notices.add("%s lies within another amendment that was accepted, and had nothing left to change."
                    .formatted(id));
        for (var change : settled.carriedOut())
            if (change instanceof Change.Recast recast)
                notices.add("%s is to be set by hand: give it the style of a %s."
                        .formatted(
                                Label.of(text, recast.at()),
                                recast.kind().name().toLowerCase(Locale.ROOT)));
        var written = Written.plain(document, text, settled.carriedOut());
        notices.addAll(written.notices());
        return new Settling(
                written.docx(),
                Table.of("Dispositions: " + base.getFileName(), decided.compilation(), rulings, order),
                settled.carriedOut().size(),
                (int) amendments.stream()
                        .filter(each -> !rulings.containsKey(each.id()))
                        .count(),
                notices);
    }

    private static Settled.Next next(String name, Compilation compilation, Map<String, Ruling> rulings)
            throws Unreadable {
        return switch (Settled.of(compilation, rulings)) {
            case Settled.Next next -> next;
            case Settled.Clashing clashing ->
                throw new Unreadable(
                        name,
                        "cannot be settled: %s change the same words and cannot all be accepted; accept one of them."
                                .formatted(Shown.names(clashing.amendments().getFirst())));
        };
    }

    private static byte[] content(Path decisions) throws Unreadable {
        var name = decisions.getFileName().toString();
        try {
            return Files.readAllBytes(decisions);
        } catch (NoSuchFileException e) {
            throw new Unreadable(name, "was not found; look at the name and the folder.", e);
        } catch (java.io.IOException e) {
            throw new Unreadable(name, "could not be opened; look whether it is open elsewhere and may be read.", e);
        }
    }
}
