package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// After a form was taken: go and see (303), with an address that has no host, so that none can be forged into it.
final class Redirect {

    private Redirect() {}

    /// @return what a handler returns that has answered already
    static @Nullable String to(String address, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
        return null;
    }
}
