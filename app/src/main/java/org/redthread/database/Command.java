package org.redthread.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A program that has run to its end.
///
/// @param said both of its outputs, as they came
record Command(int exit, String said) {

    /// Runs in a bare environment, because `PGOPTIONS` or a locale of the caller's would reach into our server.
    static Command run(List<String> prefix, Path folder, String... words) throws IOException {
        var builder = new ProcessBuilder(
                        Stream.concat(prefix.stream(), Stream.of(words)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try (var output = process.getInputStream()) {
            var said = new String(output.readAllBytes(), UTF_8);
            return new Command(process.waitFor(), said.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + words[0]);
        }
    }

    boolean succeeded() {
        return exit == 0;
    }

    /// The last line, where programs say what went wrong.
    String lastLine() {
        return said.lines().reduce("nothing was said", (before, line) -> line.strip());
    }
}
