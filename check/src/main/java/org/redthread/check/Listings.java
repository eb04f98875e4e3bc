package org.redthread.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.check.Entry.Joint;
import org.redthread.check.gazetteer.Gazetteer;
import org.redthread.check.gazetteer.Sighting;

/// Finds lists of parties: inside a sentence, one to an item, one to a table row.
final class Listings {

    /// There are not as many countries and organisations together: what is longer is no list of parties.
    private static final int MOST = 400;

    private static final int MOST_UNKNOWN_IN_A_ROW = 3;
    private static final Pattern GOES_ON_OPEN = Pattern.compile(
            "(?is)\\)?,?\\s*(?:and|among|amongst|including)\\s+(?:many\\s+|some\\s+|several\\s+)?(?:others?\\b|them\\b)|,?\\s*(?:\\.\\.|…)|,?\\s*etc\\b|,?\\s*inter\\s+alia.*");
    private static final Pattern MODIFIES = Pattern.compile("(?s)(?:['’]s?)? +\\p{Lu}\\p{L}.*|['’].*|[-–]\\p{L}.*");

    private final Gazetteer gazetteer;

    Listings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// In the order of the text; lists of one entry to a paragraph come after those inside sentences.
    List<Listing> in(List<Paragraph> paragraphs) {
        var all = new ArrayList<Listing>();
        for (var paragraph : paragraphs) all.addAll(inside(paragraph));
        all.addAll(new Stacked(this).in(paragraphs));
        return all.stream().filter(listing -> listing.entries().size() <= MOST).toList();
    }

    private List<Listing> inside(Paragraph paragraph) {
        var found = new ArrayList<Listing>();
        var run = new ArrayList<Entry>();
        for (var sighting : gazetteer.sightings(paragraph.text())) {
            if (run.isEmpty()) {
                run.add(entry(paragraph, sighting, Joint.FIRST));
                continue;
            }
            var before = run.getLast();
            var between = paragraph.text().substring(before.end(), sighting.start());
            if (before.party() == sighting.party() && between.matches("\\s*[(–-]\\s*(?:the\\s+)?")) {
                run.set(run.size() - 1, before.reaching(sighting.end()));
                continue;
            }
            var gap = Gap.of(between).filter(some -> some.unknown().size() <= MOST_UNKNOWN_IN_A_ROW);
            if (gap.isEmpty()) {
                finish(run, found);
                run.clear();
                run.add(entry(paragraph, sighting, Joint.FIRST));
                continue;
            }
            for (var piece : gap.get().unknown()) run.add(unknown(paragraph, before.end(), piece));
            run.add(entry(paragraph, sighting, gap.get().last()));
        }
        finish(run, found);
        return found;
    }

    private static void finish(List<Entry> run, List<Listing> found) {
        if (run.isEmpty()) return;
        var text = run.getLast().paragraph().text();
        var entries = new ArrayList<>(run);
        if (entries.size() > 1
                && MODIFIES.matcher(text.substring(entries.getLast().end())).matches()) entries.removeLast();
        var rest = text.substring(entries.getLast().end());
        var tail = trailing(entries.getLast(), rest);
        if (tail != null) entries.add(tail);
        if (entries.size() > 1)
            found.add(
                    new Listing(List.copyOf(entries), GOES_ON_OPEN.matcher(rest).lookingAt()));
    }

    /// A last entry that nobody knows: `..., Ukraine and Ruritania.`
    private static @Nullable Entry trailing(Entry last, String rest) {
        var hanging = Gap.HANGING.matcher(rest);
        var skipped = hanging.lookingAt() ? hanging.end() : 0;
        var separator = Gap.separatorAt(rest.substring(skipped));
        if (separator.isEmpty()) return null;
        var start = skipped + separator.get().end();
        var end = Pattern.compile("[.;:)\\n]|$").matcher(rest);
        if (!end.find(start) || !Gap.isEntry(rest.substring(start, end.start()))) return null;
        return new Entry(
                last.paragraph(),
                last.end() + start,
                last.end() + end.start(),
                null,
                separator.get().joint());
    }

    private static Entry unknown(Paragraph paragraph, int from, Gap.Piece piece) {
        return new Entry(paragraph, from + piece.start(), from + piece.end(), null, piece.joint());
    }

    private static Entry entry(Paragraph paragraph, Sighting sighting, Joint joint) {
        return new Entry(paragraph, sighting.start(), sighting.end(), sighting, joint);
    }

    /// The whole of a stretch of text as one entry, or null when it holds anything else.
    @Nullable Entry whole(Paragraph paragraph, int start, int end) {
        var text = paragraph.text().substring(start, end);
        var sightings = gazetteer.sightings(text);
        if (sightings.isEmpty()) return null;
        var first = sightings.getFirst();
        var alias = sightings.size() == 2 && sightings.getLast().party() == first.party();
        if (sightings.size() > 1 && !alias) return null;
        var before = text.substring(0, first.start());
        var behind = text.substring(sightings.getLast().end());
        var bare = Gap.ARTICLE.matcher(before).matches()
                && behind.matches("(?s)" + Gap.HANGING.pattern() + "\\s*[,;.]?(?:\\s+and)?\\s*");
        return bare ? new Entry(paragraph, start + first.start(), start + first.end(), first, Joint.LINE) : null;
    }
}
