package org.redthread.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.redthread.documents.Documents;
import org.redthread.web.HeadOfUpload;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns a form away by its announced length, before its file is read or laid on the disk, and shows it again with what
/// was typed.
///
/// It stands before the guard against forged forms, which would read the whole body to find its token. What announces
/// no length is bounded while it is read (`spring.servlet.multipart`). What is read as a stream, and bounded by whoever
/// reads it, is taken out of its form before it comes here.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadBound extends OncePerRequestFilter {

    /// Room for the other fields of a form beside the file.
    private static final long FIELDS = 256 * 1024L;

    /// Forms that are shown again with what was typed. The others hold nothing but a file, and the page of the fault
    /// says how much is taken.
    private static final Pattern COMES_BACK =
            Pattern.compile("/(documents/new|negotiations/new|negotiations/[^/]+/versions|rounds/[0-9]+/reply)$");

    private final Documents documents;

    UploadBound(Documents documents) {
        this.documents = documents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var largest = documents.largest();
        var multipart = type != null && type.startsWith("multipart/");
        if (!multipart || request.getContentLengthLong() <= largest.toBytes() + FIELDS) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(HeadOfUpload.LIMIT, largest.toMegabytes());
        if (COMES_BACK.matcher(request.getRequestURI()).find()) {
            chain.doFilter(HeadOfUpload.asVisit(request), response);
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}
