package org.redthread.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Brackets and quotation marks that are opened and not closed, or closed and never opened.
///
/// A pair may span paragraphs, as square brackets do in a text under negotiation: what one paragraph leaves open a
/// later
/// one may close; but a round bracket that a full stop leaves behind is closed nowhere. Quotation marks are repeated at
/// the head of each paragraph of a long quotation, so only a mark that
/// stays open to the end of its paragraph with none at the head of the next is reported.
final class Brackets implements Rule {

    private static final Map<Character, Character> PAIRS = Map.of('(', ')', '[', ']', '“', '”', '«', '»');
    private static final int CONTEXT = 60;

    private record Open(Paragraph paragraph, int at, char mark) {}

    @Override
    public void read(Summary summary, Notebook notebook) {
        for (var pair : PAIRS.entrySet()) {
            var isQuote = pair.getKey() == '“' || pair.getKey() == '«';
            if (isQuote && usesAnotherCustom(summary, pair.getKey(), pair.getValue())) continue;
            var open = new ArrayDeque<Open>();
            var ended = new ArrayDeque<Open>();
            var stray = new ArrayList<Open>();
            for (var paragraph : summary.paragraphs())
                read(paragraph, pair.getKey(), pair.getValue(), open, ended, stray);
            for (var left : ended) report(left, "open", notebook);
            for (var left : open) if (!isQuote || !goesOn(summary, left)) report(left, "open", notebook);
            for (var left : stray) report(left, "stray", notebook);
        }
        straight(summary, notebook);
    }

    private static void read(
            Paragraph paragraph, char opening, char closing, Deque<Open> open, Deque<Open> ended, List<Open> stray) {
        var text = paragraph.text();
        var here = new ArrayDeque<Open>();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == opening) here.push(new Open(paragraph, i, opening));
            if (text.charAt(i) != closing || isFace(text, i) || isItemMark(text, i, here)) continue;
            if (!here.isEmpty()) here.pop();
            else if (!open.isEmpty()) open.removeLast();
            else stray.add(new Open(paragraph, i, closing));
        }
        var isRound = opening == '(' && text.strip().matches("(?s).*[.!?]");
        here.descendingIterator().forEachRemaining(isRound ? ended::addLast : open::addLast);
    }

    /// `a)`, `1)` and `iv)` in running text close nothing.
    private static boolean isItemMark(String text, int at, Deque<Open> here) {
        if (text.charAt(at) != ')' || !here.isEmpty()) return false;
        var start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) start--;
        var atWordStart = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return atWordStart && at > start && text.substring(start, at).matches("\\p{L}|\\d{1,2}|[ivxIVX]{1,5}");
    }

    private static boolean isFace(String text, int at) {
        return at > 0
                && ":;".indexOf(text.charAt(at - 1)) >= 0
                && text.charAt(at) == ')'
                && (at < 2 || text.charAt(at - 2) == ' ');
    }

    /// German and Swedish texts close with what English opens with, and Danish turns the angles round.
    private static boolean usesAnotherCustom(Summary summary, char opening, char closing) {
        var all = summary.paragraphs().stream().map(Paragraph::text).toList();
        if (opening == '“' && all.stream().anyMatch(text -> text.indexOf('„') >= 0)) return true;
        return all.stream()
                .anyMatch(text -> text.matches("(?s).*" + opening + "(?=\\s|[.,;)]|$).*")
                        || text.matches("(?s).*(?:^|\\s)" + closing + "(?=\\p{L}).*"));
    }

    private static boolean goesOn(Summary summary, Open left) {
        var next = summary.after(left.paragraph());
        return next != null && !next.text().isEmpty() && next.text().charAt(0) == left.mark();
    }

    private static void straight(Summary summary, Notebook notebook) {
        for (var paragraph : summary.paragraphs()) {
            var text = paragraph.text();
            var marks = text.chars().filter(c -> c == '"').count();
            var mixed = text.indexOf('“') >= 0 || text.indexOf('”') >= 0 || text.matches("(?s).*\\d\".*");
            if (marks % 2 == 1 && !mixed) report(new Open(paragraph, text.lastIndexOf('"'), '"'), "odd", notebook);
        }
    }

    private static void report(Open left, String what, Notebook notebook) {
        var text = left.paragraph().text();
        var isBracket = "()[]".indexOf(left.mark()) >= 0;
        var opens = PAIRS.containsKey(left.mark()) || left.mark() == '"';
        var start = opens ? left.at() : Math.max(0, left.at() - CONTEXT);
        var end = opens ? Math.min(text.length(), left.at() + CONTEXT) : left.at() + 1;
        notebook.found(
                FindingClass.BRACKET,
                left.mark() == '(' || left.mark() == '[' ? Severity.ERROR : Severity.WARNING,
                left.paragraph(),
                start,
                end,
                notebook.say((isBracket ? "bracket." : "quote.") + what, String.valueOf(left.mark())),
                List.of());
    }
}
