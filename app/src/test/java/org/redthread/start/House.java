package org.redthread.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.redthread.Application;

/// Red Thread in a process of its own, started as `bin/run` starts it and watched at its two outputs.
final class House implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> complained = new CopyOnWriteArrayList<>();
    private final List<Thread> readers;

    private House(Process process) {
        this.process = process;
        this.readers =
                List.of(reader(process.inputReader(UTF_8), said), reader(process.errorReader(UTF_8), complained));
    }

    /// @param main the class that is started: the application, or one that adds to it
    static House start(Class<?> main, Map<String, String> settings) {
        return start(System.getProperty("java.class.path"), main, settings);
    }

    /// From the jars that are delivered, with the class path of `bin/run`, where nothing of the tests is.
    static House delivered(Map<String, String> settings) {
        var target = Path.of("target").toAbsolutePath();
        return start(target.resolve("app.jar") + ":" + target.resolve("lib") + "/*", Application.class, settings);
    }

    private static House start(String classPath, Class<?> main, Map<String, String> settings) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("REDTHREAD_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(settings);
        try {
            return new House(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread reader(BufferedReader output, List<String> lines) {
        return Thread.ofVirtual().start(() -> output.lines().forEach(lines::add));
    }

    /// Waits until such a line is said, and gives it.
    String hears(Predicate<String> line) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < until) {
            var heard = said.stream().filter(line).findFirst();
            if (heard.isPresent()) return heard.get();
            if (!process.isAlive())
                throw new AssertionError("It ended with " + process.exitValue() + ": " + complained);
            Thread.sleep(20);
        }
        throw new AssertionError("Not heard in %d s: %s %s".formatted(PATIENCE_SECONDS, said, complained));
    }

    String isReady() throws InterruptedException {
        return hears(line -> line.startsWith("Ready at "));
    }

    /// As the operating system does it when memory runs out: no hook runs, nothing is flushed. By its handle, since the
    /// process itself would close our end of its outputs, and with it what it has said last.
    void isKilled() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        for (var reader : readers) reader.join();
    }

    /// Waits for the end of a start that is refused.
    ///
    /// @return the code with which it ended
    int ends() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("It goes on: " + said);
        for (var reader : readers) reader.join();
        return process.exitValue();
    }

    List<String> said() {
        return said;
    }

    List<String> complained() {
        return complained;
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
