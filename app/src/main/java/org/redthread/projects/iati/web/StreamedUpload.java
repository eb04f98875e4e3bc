package org.redthread.projects.iati.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Hands a form's file on as a stream, so that one of gigabytes is neither kept in memory nor laid on the disk before
/// anybody looks at who sends it.
///
/// The fields stand before the file, as browsers send what the page has in that order; they are read first, the proof
/// against forged forms among them, and stand in for the request's own. What stands behind the file is not read. It
/// goes before the bound on uploads, which knows forms only.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StreamedUpload extends OncePerRequestFilter {

    /// What the sender's machine calls the file.
    static final String NAME = "redthread.file-name";

    private static final Pattern ADDRESS = Pattern.compile("/[a-z]{2}/[^/]+/projects/iati");
    private static final int LONGEST_FIELD = 4096;
    private static final int MOST_FIELDS = 10;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("multipart/form-data")
                || !ADDRESS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(opened(request), response);
        } catch (FileUploadException _) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }

    private static Opened opened(HttpServletRequest request) throws IOException, FileUploadException {
        var fields = new LinkedHashMap<String, String[]>();
        var parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
        while (parts.hasNext() && fields.size() < MOST_FIELDS) {
            var part = parts.next();
            if (!part.isFormField()) {
                request.setAttribute(NAME, part.getName());
                return new Opened(request, fields, part.openStream());
            }
            var value = new String(part.openStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
            fields.putIfAbsent(part.getFieldName(), new String[] {value});
        }
        return new Opened(request, fields, InputStream.nullInputStream());
    }

    private static final class Opened extends HttpServletRequestWrapper {

        private final Map<String, String[]> fields;
        private final InputStream file;

        Opened(HttpServletRequest request, Map<String, String[]> fields, InputStream file) {
            super(request);
            this.fields = fields;
            this.file = file;
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = fields.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return fields.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Streamed(file);
        }
    }

    private static final class Streamed extends ServletInputStream {

        private final InputStream file;
        private boolean over;

        Streamed(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = file.read();
            over = one < 0;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var count = file.read(bytes, from, length);
            over = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return over;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Read as it comes");
        }
    }
}
