package org.redthread.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// The answer to a form. To one that was taken: go and see (RFC 9110, 15.4.4), so that a reload sends nothing twice.
public final class Sent {

    private Sent() {}

    /// @param address inside this house, as [Here#to] makes it
    /// @return null, which tells Spring that the answer is given
    public static @Nullable String seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
        return null;
    }

    /// Goes on where nothing is wrong, else draws the page again with what is (422).
    ///
    /// @param onward inside this house, as [Here#to] makes it
    /// @param again draws it, and names its template
    public static @Nullable String answer(
            HttpServletResponse response, Findings findings, String onward, Supplier<String> again) {
        if (findings.isEmpty()) return seeOther(response, onward);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.get();
    }
}
