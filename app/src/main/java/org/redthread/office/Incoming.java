package org.redthread.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a spreadsheet that came in from outside: XLSX, or CSV between commas, semicolons or tabs.
///
/// Nothing in it is carried out, and nothing is guessed: a CSV in neither UTF-8 nor UTF-16 is asked about.
public sealed interface Incoming {

    /// Bytes of a file that is taken.
    int LARGEST = 4 << 20;

    /// Rows that are read, the heads among them.
    int MOST_ROWS = 10_001;

    int MOST_COLUMNS = 100;

    /// @param sheet its name; empty for a CSV
    /// @param lines those that hold anything, the heads first
    /// @param others further sheets that hold something and were not read
    record Read(String sheet, List<Line> lines, List<String> others) implements Incoming {}

    /// @param at where it is broken, or what was found; empty where that cannot be said
    record Refused(Fault fault, String at) implements Incoming {}

    /// Its letters can be read in several ways. The reader sees each and says which.
    record Asked(List<Sample> samples) implements Incoming {}

    /// @param words the beginning of the file, read so
    record Sample(Charset charset, String words) {}

    enum Fault {
        EMPTY,
        TOO_LARGE,
        /// Neither a workbook nor text.
        NO_TABLE,
        /// A workbook of Excel before 2007, or one with a password.
        OLD,
        /// An OpenDocument spreadsheet.
        OPEN_DOCUMENT,
        MACROS,
        /// It unpacks to more than any honest table.
        BOMB,
        BROKEN,
        TOO_LONG,
        TOO_WIDE
    }

    /// @param said the character set that the reader chose for a CSV that was asked about; null before
    static Incoming of(byte[] content, @Nullable Charset said) {
        if (content.length == 0) return new Refused(Fault.EMPTY, "");
        if (content.length > LARGEST) return new Refused(Fault.TOO_LARGE, "");
        if (begins(content, 'P', 'K', 3, 4)) return XlsxReading.of(content);
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) return new Refused(Fault.OLD, "");
        if (begins(content, '%', 'P', 'D', 'F') || begins(content, 'P', 'K')) return new Refused(Fault.NO_TABLE, "");
        return CsvReading.of(content, said);
    }

    /// Those that a CSV may be in when it is neither UTF-8 nor marked as UTF-16.
    static List<Charset> charsets() {
        return List.of(
                Charset.forName("windows-1251"),
                Charset.forName("windows-1252"),
                Charset.forName("windows-1254"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE);
    }

    private static boolean begins(byte[] content, int... signature) {
        if (content.length < signature.length) return false;
        for (int at = 0; at < signature.length; at++) if ((content[at] & 0xFF) != signature[at]) return false;
        return true;
    }
}
