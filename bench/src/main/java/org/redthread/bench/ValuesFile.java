package org.redthread.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.redthread.results.frameworks.Period;
import org.redthread.results.values.Told;

/// Values in a file, a line for each with tabs between: slice, series, kind, teller, period, number. It is written
/// before anything is timed; a bare COPY takes it as it is, and the house reads it value by value.
final class ValuesFile implements Iterator<Told>, AutoCloseable {

    private static final int PERIODS = 20;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private int filled;
    private int at;
    private int ahead;

    private ValuesFile(InputStream in) throws IOException {
        this.in = in;
        this.ahead = read();
    }

    static Path written(List<Integer> series, List<Integer> tellers, int slices) throws IOException {
        var file = Files.createTempFile("redthread-bench", ".values");
        try (var out = Files.newBufferedWriter(file)) {
            for (var slice = 0; slice < slices; slice++)
                for (var one : series)
                    for (var kind : List.of(Told.Kind.TARGET, Told.Kind.REPORTED))
                        for (var teller : tellers)
                            for (var at = 0; at < PERIODS; at++) write(out, told(one, teller, slice, kind, at));
        }
        return file;
    }

    static Told told(int series, int teller, int slice, Told.Kind kind, int at) {
        var number = BigDecimal.valueOf((series * 31L + teller * 7L + at * 13L) % 1000);
        return new Told(series, teller, slice, kind, new Period(2020 + at / 4, at % 4 + 1), number, null, null);
    }

    private static void write(BufferedWriter out, Told told) throws IOException {
        out.write(told.slice() + "\t" + told.series() + "\t" + (told.kind() == Told.Kind.TARGET ? 'T' : 'R') + "\t"
                + told.teller() + "\t" + told.period().code() + "\t" + told.number() + "\n");
    }

    static ValuesFile open(Path file) throws IOException {
        return new ValuesFile(Files.newInputStream(file));
    }

    @Override
    public boolean hasNext() {
        return ahead != END;
    }

    @Override
    public Told next() {
        if (!hasNext()) throw new NoSuchElementException();
        try {
            var slice = whole();
            var series = whole();
            var kind = text().equals("T") ? Told.Kind.TARGET : Told.Kind.REPORTED;
            return new Told(series, whole(), slice, kind, Period.of(whole()), new BigDecimal(text()), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int whole() throws IOException {
        return Integer.parseInt(text());
    }

    private String text() throws IOException {
        field.setLength(0);
        for (; ahead != '\t' && ahead != '\n'; ahead = read()) {
            if (ahead == END) throw new IOException("The file ends within a line");
            field.append((char) ahead);
        }
        ahead = read();
        return field.toString();
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = in.read(block);
            at = 0;
        }
        return filled == END ? END : block[at++];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
