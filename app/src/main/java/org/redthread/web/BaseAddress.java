package org.redthread.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people reach this house, as the operator says it; never taken from a request, whose host anybody can forge.
@Component
public class BaseAddress {

    private final URI base;

    /// @param base `https://dialogue.example`, without a path; `REDTHREAD_BASE` in the environment
    BaseAddress(@Value("${redthread.base:http://localhost:${server.port:8080}}") URI base) {
        this.base = base;
    }

    /// The full address of a page, for letters and feeds.
    ///
    /// @param path with its language: `/en/account`
    public String of(String path) {
        return base.resolve(path).toString();
    }

    /// Whether it is reached over TLS, so that cookies may travel by it alone.
    public boolean secure() {
        return "https".equals(base.getScheme());
    }
}
