package org.redthread.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.redthread.Application;
import org.redthread.database.Database;

/// Houses on one database. Their homes are apart; the files of the documents lie where each finds them.
record Neighbours(Path folder, Database database) {

    /// Starts one. The first makes the database: it is waited for before there is a second.
    House start(String name) throws IOException {
        return House.start(
                Application.class,
                Map.of(
                        "REDTHREAD_PORT", "0",
                        "REDTHREAD_DEMO", "true",
                        "REDTHREAD_HOME", home(name).toString(),
                        "REDTHREAD_DATABASE_URL", database.url(),
                        "REDTHREAD_DATABASE_USER", database.owner().name(),
                        "REDTHREAD_DATABASE_PASSWORD", database.owner().password(),
                        "REDTHREAD_DATABASE_APP_USER", database.app().name(),
                        "REDTHREAD_DATABASE_APP_PASSWORD", database.app().password(),
                        "REDTHREAD_DATABASE_CONNECTIONS", "4"));
    }

    private Path home(String name) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var files = home.resolve("files");
        if (!Files.exists(files)) Files.createSymbolicLink(files, Files.createDirectories(folder.resolve("files")));
        return home;
    }

    /// @return such as `http://localhost:8080`
    static String address(House house) throws InterruptedException {
        return house.isReady().replaceAll("Ready at (\\S+) .*", "$1");
    }
}
