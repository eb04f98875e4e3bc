package org.redthread.profiles;

import org.redthread.record.RecordPart;
import org.redthread.thread.Threads;
import org.springframework.stereotype.Component;

/// The migration profiles of the public record.
@Component
class ProfilesPart implements RecordPart {

    private final ProfileStore store;
    private final Threads threads;

    ProfilesPart(ProfileStore store, Threads threads) {
        this.store = store;
        this.threads = threads;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String name() {
        return "migration profiles";
    }

    @Override
    public Load read() {
        var file = ProfilesFile.open();
        return () -> {
            store.replaceRecorded(file);
            threads.record("profiles/", ProfileTies.of(file));
            return file.profiles().size() + file.standings().size();
        };
    }
}
