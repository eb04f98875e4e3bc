package org.redthread.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Red Thread in a process of its own, with the record loaded and a home of its own.
///
/// @param address of its front
record Server(Process process, URI address) implements AutoCloseable {

    static Server start() throws IOException {
        return start(FixedPage.class, Path.of("bench", "target", "home"));
    }

    /// @param house what is started
    /// @param home where it keeps its data
    /// @param more options of its Java
    static Server start(Class<?> house, Path home, String... more) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), house.getName()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("REDTHREAD_PORT", "0");
        builder.environment().put("REDTHREAD_DEMO", "true");
        builder.environment().put("REDTHREAD_HOME", home.toString());
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var said = process.inputReader(UTF_8);
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            System.out.println(line);
            if (line.startsWith("Ready at ")) return new Server(process, URI.create(line.split(" ")[2]));
        }
        throw new IllegalStateException("The server did not start");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
