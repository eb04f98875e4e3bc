package org.redthread.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Something that is made beside its place and takes its name when it is whole; cut short, it is swept away.
record HalfMade(Path path) implements AutoCloseable {

    static HalfMade beside(Path place) throws IOException {
        var half = new HalfMade(place.resolveSibling("." + place.getFileName()));
        half.sweep();
        return half;
    }

    @Override
    public void close() throws IOException {
        sweep();
    }

    private void sweep() throws IOException {
        if (Files.notExists(path)) return;
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
