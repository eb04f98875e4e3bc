package org.redthread.profiles;

import java.util.List;

/// The single profiles that the record names, for tests beside this package.
public final class RecordedProfiles {

    private RecordedProfiles() {}

    public static List<Profile> all() {
        return ProfilesFile.open().profiles();
    }
}
