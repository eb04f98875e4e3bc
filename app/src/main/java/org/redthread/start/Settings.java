package org.redthread.start;

import java.nio.file.Path;
import java.util.Map;

/// What the environment says about the start.
///
/// @param port 0: any that is free
/// @param demo loads the record and opens the entrances by role, and is reached from this machine alone
record Settings(int port, Path home, boolean demo) {

    private static final int LAST_PORT = 65_535;

    /// @throws StartRefused when a setting cannot be read
    static Settings of(Map<String, String> environment) {
        return new Settings(
                port(environment.getOrDefault("REDTHREAD_PORT", "8080")),
                Path.of(environment.getOrDefault("REDTHREAD_HOME", "var")),
                environment.getOrDefault("REDTHREAD_DEMO", "false").equals("true"));
    }

    private static int port(String given) {
        if (given.matches("\\d{1,5}") && Integer.parseInt(given) <= LAST_PORT) return Integer.parseInt(given);
        throw new StartRefused("REDTHREAD_PORT is not the number of a port: set it to one from 1 to %d, such as 8080."
                .formatted(LAST_PORT));
    }
}
