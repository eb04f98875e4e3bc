package org.redthread.proofs.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.redthread.web.HeadOfUpload;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Shows whoever hands in too large a file the form again with what was pasted, before anything reads a byte of the
/// file.
///
/// Later would be too late: the form's token travels in the same body, and a body that is refused looks forged.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeUploads extends OncePerRequestFilter {

    private static final long LARGEST = DataSize.ofMegabytes(10).toBytes();
    private static final Pattern CHECK = Pattern.compile("/[a-z]{2}/check");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURI();
        if (request.getContentLengthLong() <= LARGEST || !CHECK.matcher(address).matches()) {
            chain.doFilter(request, response);
            return;
        }
        chain.doFilter(HeadOfUpload.asVisit(request), response);
    }
}
