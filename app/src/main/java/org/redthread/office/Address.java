package org.redthread.office;

import java.util.regex.Pattern;

/// Where a link of a paper may lead: the web and mail, never into a script or a disk.
final class Address {

    private static final Pattern ABSOLUTE =
            Pattern.compile("(?:https?://[^\\s<>\"\\\\^`{|}]+|mailto:[^\\s<>\"\\\\^`{|}]+)", Pattern.CASE_INSENSITIVE);

    private Address() {}

    /// The address itself, or nothing where it is none that a paper may lead to.
    static String orNothing(String address) {
        return ABSOLUTE.matcher(address).matches() ? address : "";
    }
}
