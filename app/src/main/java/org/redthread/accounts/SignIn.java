package org.redthread.accounts;

import java.time.Duration;

/// How an attempt to sign in ended.
public sealed interface SignIn {

    /// @param token opens the session; only its hash is kept
    record Welcome(String token) implements SignIn {}

    /// Address and password do not go together. Whether the address is known is not said.
    record Refused() implements SignIn {}

    /// Too many failures on this address or from this place.
    ///
    /// @param after until the next attempt is looked at
    record Later(Duration after) implements SignIn {}
}
