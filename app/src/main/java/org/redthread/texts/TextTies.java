package org.redthread.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.thread.Knot;
import org.redthread.thread.LinkKind;
import org.redthread.thread.Tie;

/// How the record ties texts to the texts before them, to the meetings that dealt with them, and to their goals; and
/// goals to those goals of earlier texts that the record takes for them, or whose titles name the same theme.
final class TextTies {

    static final String TEXT = "text";
    static final String GOAL = "goal";
    static final String THEME = "theme";

    private final List<Dossier> dossiers;
    private final List<Tie> ties = new ArrayList<>();

    private TextTies(List<Dossier> dossiers) {
        this.dossiers = dossiers;
    }

    static Knot knot(Text text) {
        return new Knot(TEXT, text.id());
    }

    static Knot knot(Text text, Dossier.Goal goal) {
        return new Knot(GOAL, text.goal(goal.number()));
    }

    static Knot knot(UUID dialogue, Theme theme) {
        return new Knot(THEME, RecordFile.id(THEME, dialogue + "/" + theme.en()));
    }

    static List<Tie> of(List<Dossier> dossiers, List<Theme> themes) {
        var read = new TextTies(dossiers);
        dossiers.forEach(read::text);
        dossiers.stream()
                .collect(Collectors.groupingBy(
                        dossier -> dossier.text().dialogueId(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(line -> read.themes(Moves.of(line, themes)));
        return read.ties;
    }

    private void text(Dossier dossier) {
        var text = dossier.text();
        var knot = knot(text);
        if (text.meetingId() != null) meeting(text, text.meetingId());
        else tie(text, LinkKind.PART_OF, knot, new Knot("dialogue", text.dialogueId()), text.sources(), null, false);
        for (var follows : dossier.follows()) follows(text, follows);
        for (var goal : dossier.goals())
            tie(text, LinkKind.PART_OF, knot(text, goal), knot, goal.sources(), null, false);
        for (var continues : dossier.continues()) continues(text, continues);
    }

    /// Only what is said of one goal: what is said of all together ties no two.
    private void continues(Text text, Dossier.Continues said) {
        if (said.goal() == null || said.was() == null) return;
        tie(
                text,
                LinkKind.FEEDS_INTO,
                new Knot(GOAL, find(said.beforeId()).goal(said.was())),
                new Knot(GOAL, text.goal(said.goal())),
                said.sources(),
                said.how(),
                false);
    }

    /// What was presented was not decided: it went into the meeting.
    private void meeting(Text text, UUID meeting) {
        var kind = text.stands() == Text.Standing.PRESENTED ? LinkKind.FEEDS_INTO : LinkKind.DECIDED_AT;
        var sources = Stream.concat(text.sources().stream(), text.standsSources().stream())
                .distinct()
                .toList();
        tie(text, kind, knot(text), new Knot("meeting", meeting), sources, null, false);
    }

    /// Only words of a source make a mandate or an evaluation. Of two texts of one kind the later takes the place of
    /// the earlier where nothing else is said; anything weaker is no more than that the one went into the other.
    private void follows(Text text, Dossier.Follows follows) {
        var earlier = find(follows.followsId());
        var older = knot(earlier);
        var newer = knot(text);
        switch (follows.how()) {
            case "carries out" -> lineage(text, LinkKind.MANDATES, older, newer, follows);
            case "evaluates" -> lineage(text, LinkKind.REPORTS_ON, newer, older, follows);
            case null, default -> {
                if (follows.how() == null && earlier.kind() == text.kind())
                    lineage(text, LinkKind.SUPERSEDES, newer, older, follows);
                else lineage(text, LinkKind.FEEDS_INTO, older, newer, follows);
            }
        }
    }

    private Text find(UUID id) {
        return dossiers.stream()
                .map(Dossier::text)
                .filter(text -> text.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void lineage(Text text, LinkKind kind, Knot from, Knot to, Dossier.Follows follows) {
        tie(text, kind, from, to, follows.sources(), follows.how(), follows.inferred());
    }

    /// Goals of one theme, from each text to the next that has any: worked out from the words of their titles.
    private void themes(Moves moves) {
        for (var row : moves.rows()) {
            under(moves, row);
            var before = Optional.<Integer>empty();
            for (var column = 0; column < row.cells().size(); column++) {
                if (row.cells().get(column).isEmpty()) continue;
                if (before.isPresent()) moved(moves, row, before.get(), column);
                before = Optional.of(column);
            }
        }
    }

    /// Which goals name the theme, worked out from the same words.
    private void under(Moves moves, Moves.Row row) {
        for (var column = 0; column < row.cells().size(); column++) {
            var text = moves.texts().get(column).text();
            var theme = knot(text.dialogueId(), row.theme());
            for (var goal : row.cells().get(column))
                tie(text, LinkKind.PART_OF, knot(text, goal), theme, goal.sources(), null, true);
        }
    }

    private void moved(Moves moves, Moves.Row row, int before, int column) {
        var earlier = moves.texts().get(before).text();
        var text = moves.texts().get(column).text();
        for (var older : row.cells().get(before))
            for (var newer : row.cells().get(column))
                tie(
                        text,
                        LinkKind.FEEDS_INTO,
                        knot(earlier, older),
                        knot(text, newer),
                        Stream.concat(older.sources().stream(), newer.sources().stream())
                                .distinct()
                                .toList(),
                        row.theme().en(),
                        true);
    }

    private void tie(
            Text since,
            LinkKind kind,
            Knot from,
            Knot to,
            List<String> sources,
            @Nullable String note,
            boolean inferred) {
        var key = "texts/%s/%s/%s/%s".formatted(kind, from.id(), to.id(), note);
        ties.add(Tie.recorded(kind, from, to, sources, key)
                .saying(note)
                .inferred(inferred)
                .from(since.made()));
    }
}
