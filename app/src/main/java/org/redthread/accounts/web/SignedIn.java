package org.redthread.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Reader;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Spring Security's word for a reader whose session is in force.
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Reader reader;

    SignedIn(Reader reader) {
        super(List.of());
        this.reader = reader;
        super.setAuthenticated(true);
    }

    Reader reader() {
        return reader;
    }

    @Override
    public String getPrincipal() {
        return String.valueOf(reader.account());
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && reader.equals(that.reader);
    }

    @Override
    public int hashCode() {
        return reader.hashCode();
    }
}
