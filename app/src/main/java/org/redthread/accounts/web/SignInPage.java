package org.redthread.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// The form to sign in, and in demonstrations the entrances by role.
///
/// @param address as typed before; the password is never shown again
/// @param to where the reader wanted to go, empty for nowhere
/// @param finding a sentence on what went wrong; null at first
public record SignInPage(
        Here here, String address, String to, @Nullable String finding, List<EntranceChoice> entrances) {

    /// A button that signs in at one press.
    ///
    /// @param name of the entrance, as the form posts it
    public record EntranceChoice(String name, String label) {}
}
