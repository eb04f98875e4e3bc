package org.redthread.office;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a table between commas, semicolons or tabs.
final class CsvReading {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int SAMPLE = 240;

    private CsvReading() {}

    static Incoming of(byte[] content, @Nullable Charset said) {
        var marked = marked(content);
        var words = decoded(content, said != null ? said : marked != null ? marked : StandardCharsets.UTF_8);
        if (words == null || said == null && marked == null && words.indexOf('\0') >= 0) {
            if (said != null) return new Incoming.Refused(Incoming.Fault.BROKEN, "");
            var samples = samples(content);
            return samples.isEmpty() ? new Incoming.Refused(Incoming.Fault.NO_TABLE, "") : new Incoming.Asked(samples);
        }
        return read(words.startsWith("\uFEFF") ? words.substring(1) : words);
    }

    private static Incoming read(String words) {
        var lines = new ArrayList<Line>();
        int number = 0;
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(words))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(words)) {
            for (var row : csv) {
                number++;
                if (number == 1 && row.getField(0).startsWith("sep=")) continue;
                var line = new Line(
                        number,
                        row.getFields().stream()
                                .map(field -> Cell.of(Spreadsheet.bare(field)))
                                .toList(),
                        Set.of());
                if (line.blank()) continue;
                var beyond = line.beyond(lines.size());
                if (beyond != null) return beyond;
                lines.add(line);
            }
        } catch (CsvParseException e) {
            return new Incoming.Refused(Incoming.Fault.BROKEN, "A" + (number + 1));
        } catch (IOException e) {
            return new Incoming.Refused(Incoming.Fault.BROKEN, "");
        }
        if (lines.isEmpty()) return new Incoming.Refused(Incoming.Fault.EMPTY, "");
        return new Incoming.Read("", List.copyOf(lines), List.of());
    }

    /// The one that its first line holds most of; a first line `sep=;` says it outright.
    private static char separator(String words) {
        var first = words.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.length() == 5 && first.startsWith("sep=")) return first.charAt(4);
        char most = ',';
        for (char each : SEPARATORS) if (count(first, each) > count(first, most)) most = each;
        return most;
    }

    private static long count(String words, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int at = 0; at < words.length(); at++) {
            if (words.charAt(at) == '"') quoted = !quoted;
            else if (!quoted && words.charAt(at) == wanted) count++;
        }
        return count;
    }

    /// What the mark at its beginning says; null where there is none.
    private static @Nullable Charset marked(byte[] content) {
        if (content.length < 2) return null;
        int mark = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        return mark == 0xFFFE ? StandardCharsets.UTF_16LE : mark == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }

    /// Null where some byte has no meaning in it.
    private static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// In every way in which it is text: no sign of it is a control character.
    private static List<Incoming.Sample> samples(byte[] content) {
        var samples = new ArrayList<Incoming.Sample>();
        for (var charset : Incoming.charsets()) {
            var words = decoded(content, charset);
            if (words == null || words.chars().anyMatch(c -> c < ' ' && "\t\r\n".indexOf(c) < 0 || c == 0xFFFF))
                continue;
            samples.add(new Incoming.Sample(charset, words.substring(0, Math.min(SAMPLE, words.length()))));
        }
        return List.copyOf(samples);
    }
}
