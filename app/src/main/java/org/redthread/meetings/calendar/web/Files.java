package org.redthread.meetings.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/// What is said ahead of a file to take away.
final class Files {

    private Files() {}

    static void head(HttpServletResponse response, String name, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
