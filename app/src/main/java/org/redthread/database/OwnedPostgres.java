package org.redthread.database;

import java.io.IOException;
import java.sql.SQLException;
import org.redthread.start.Home;
import org.redthread.start.Progress;
import org.redthread.start.StartRefused;

/// A PostgreSQL that belongs to one Red Thread: unpacked, started and stopped with it, its data kept in its home.
public final class OwnedPostgres implements AutoCloseable {

    private final Home home;
    private final HomeLock lock;
    private final Postmaster postmaster;
    private final Provisioning provisioning;

    private OwnedPostgres(Home home, HomeLock lock, Postmaster postmaster, Provisioning provisioning) {
        this.home = home;
        this.lock = lock;
        this.postmaster = postmaster;
        this.provisioning = provisioning;
    }

    /// @throws StartRefused when the folder, the disk, the data or the system do not allow it
    public static OwnedPostgres start(Home home, Progress progress) {
        var lock = HomeLock.take(home);
        try {
            return start(home, lock, progress);
        } catch (IOException e) {
            lock.close();
            throw home.unusable(e);
        } catch (StartRefused e) {
            lock.close();
            throw e;
        }
    }

    private static OwnedPostgres start(Home home, HomeLock lock, Progress progress) throws IOException {
        home.needsRoom(Home.ROOM_TO_GO_ON);
        var keys = Keys.of(home);
        var cluster = Cluster.of(home, Archive.unpacked(home, progress));
        cluster.prepare(keys.superuser(), progress);
        var postmaster = new Postmaster(cluster);
        postmaster.stopLeftOver();
        return progress.step("Starting the database", () -> {
            var provisioning = new Provisioning("jdbc:postgresql://127.0.0.1:" + postmaster.start() + "/", keys);
            try {
                provisioning.roles();
            } catch (SQLException e) {
                postmaster.stop();
                throw new StartRefused(
                        "The database in %s does not know the passwords in %s: put back the two as they were together."
                                .formatted(cluster.data(), home.resolve("keys")),
                        e);
            }
            return new OwnedPostgres(home, lock, postmaster, provisioning);
        });
    }

    /// The database of that name, made where it is missing.
    ///
    /// @param whenClosed run when it is no longer needed; the server runs on unless told to close
    public Database database(String name, Runnable whenClosed) {
        try {
            provisioning.database(name);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database %s could not be made ready: see %s.".formatted(name, home.resolve("log")), e);
        }
        var keys = provisioning.keys();
        return new Database(provisioning.server() + name, keys.owner(), keys.app(), whenClosed);
    }

    Provisioning provisioning() {
        return provisioning;
    }

    /// Stops the server, with all that was acknowledged on the disk, and lets go of the home. Once is enough.
    @Override
    public void close() {
        if (!lock.isHeld()) return;
        try {
            postmaster.stop();
        } catch (IOException e) {
            throw home.unusable(e);
        } finally {
            lock.close();
        }
    }
}
