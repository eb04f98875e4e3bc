package org.redthread.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redthread.access.Access;
import org.redthread.access.Reader;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Runs the rest of a request on behalf of whoever sent it, error pages included.
class ReaderFilter extends OncePerRequestFilter {

    private final Access access;

    ReaderFilter(Access access) {
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reader = reader();
        response.addHeader("Vary", "Cookie");
        if (reader.signedIn()) response.setHeader("Cache-Control", "no-store");
        try {
            access.as(reader, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Reader reader() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? signedIn.reader()
                : Reader.PUBLIC;
    }

    /// The files of the shell are the same for everybody, and are asked for too often to look anybody up.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
