package org.redthread.accounts.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address inside this house, to which a reader is sent back; anything that could lead elsewhere is none.
///
/// A browser reads `//host`, `/\host` and an address with a tab in it as another host: so only plain characters pass.
record LocalAddress(String value) {

    private static final Pattern INSIDE = Pattern.compile("/[a-z]{2}(/[\\w.~%@:+=-]+)*/?([?][\\w.~%@:+=&/-]*)?");

    static Optional<LocalAddress> of(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(g -> g.length() <= 500 && INSIDE.matcher(g).matches())
                .map(LocalAddress::new);
    }
}
