package org.redthread.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;

/// The start of the server, to the line that says where it is, or to one sentence on why it is nowhere.
///
/// What can be refused is refused before anything is started: port and folder are tried first.
public final class Launch {

    private final Settings settings;
    private final Home home;
    private final Progress progress;

    private Launch(Settings settings, Home home, Progress progress) {
        this.settings = settings;
        this.home = home;
        this.progress = progress;
    }

    /// Starts the house, which then runs until it is told to stop. A start that is refused ends the process with 1; one
    /// that is only tried (`-Dredthread.trial=true`, which `bin/run` does to record it) ends at once with 0.
    public static void of(Class<?> house) {
        var terminal = System.out;
        try {
            var settings = Settings.of(System.getenv());
            demandPort(settings);
            var port = new Launch(settings, Home.of(settings.home()), Progress.to(terminal)).start(house);
            if (Boolean.getBoolean("redthread.trial")) System.exit(0);
            terminal.println("Ready at http://localhost:%d in %s".formatted(port, Progress.seconds(sinceBegun())));
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private int start(Class<?> house) {
        var application = new SpringApplication(house);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("progress", progress));
        try {
            var context = application.run(
                    "--server.port=" + settings.port(),
                    "--server.address=" + (settings.demo() ? "127.0.0.1" : "0.0.0.0"),
                    "--redthread.home=" + home.folder(),
                    "--logging.file.name=" + home.resolve("log").resolve("redthread.log"),
                    "--logging.threshold.console=off");
            return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /// The first in the chain of causes that has a sentence for people. The rest is in the log.
    private StartRefused refused(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) return refused;
            if (cause instanceof PortInUseException inUse) return portInUse(inUse.getPort(), inUse);
        }
        return new StartRefused(
                "Red Thread did not start, by a fault of its own that is written down in %s."
                        .formatted(home.resolve("log").resolve("redthread.log")),
                failure);
    }

    private static void demandPort(Settings settings) {
        try (var tried =
                new ServerSocket(settings.port(), 1, settings.demo() ? InetAddress.ofLiteral("127.0.0.1") : null)) {
            assert tried.isBound();
        } catch (IOException e) {
            throw portInUse(settings.port(), e);
        }
    }

    private static StartRefused portInUse(int port, Exception cause) {
        return new StartRefused(
                "Port %d is in use or not open to this user: stop what uses it, or set REDTHREAD_PORT to another."
                        .formatted(port),
                cause);
    }

    /// Since the command was given, where it says so, because the building counts too; else since this process began.
    private static long sinceBegun() {
        var process = ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli);
        var begun = Long.getLong("redthread.begun", process.orElseGet(System::currentTimeMillis));
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - begun);
    }
}
