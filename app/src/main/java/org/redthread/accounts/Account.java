package org.redthread.accounts;

import java.util.Map;
import java.util.UUID;

/// Somebody who can sign in, named by role and never by person.
///
/// @param address of mail, in small letters
/// @param name by language of the interface; `en` is always there
/// @param language in which the holder is written to
public record Account(UUID id, String address, Map<String, String> name, String language) {

    public Account {
        if (!name.containsKey("en")) throw new IllegalArgumentException("An account needs a name in English");
    }

    /// Its name where no language is asked for.
    String label() {
        return name.getOrDefault("en", address);
    }
}
