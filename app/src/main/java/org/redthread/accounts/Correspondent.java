package org.redthread.accounts;

import java.util.UUID;

/// An account that acts for a party now, as somebody to write to.
///
/// @param address of mail
/// @param language in which the holder is written to, two letters
public record Correspondent(UUID party, UUID account, String address, String language) {}
