package org.redthread.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was typed in a form whose file is too large to be taken: the fields that came before the file.
///
/// The file itself is never read. A form puts its file last, so that nothing typed stands behind it.
public final class HeadOfUpload {

    /// The attribute of the request under which the page finds the fields, by name.
    public static final String TYPED = "redthread.typed";

    /// The attribute of the request that says how much is taken, in megabytes.
    public static final String LIMIT = "redthread.limit";

    /// Far more than the fields of a form come to.
    private static final int MOST = 256 * 1024;

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]{1,60})\"");

    private HeadOfUpload() {}

    /// The same request as if its page were asked for, with what was typed in [#TYPED]. It changes nothing, and so
    /// needs no proof that the form came from this house: that proof lies in the body too.
    public static HttpServletRequest asVisit(HttpServletRequest request) throws IOException {
        var visit = new Visit(request);
        visit.setAttribute(TYPED, typed(request.getInputStream(), request.getContentType()));
        return visit;
    }

    /// The form of such a visit, with what was typed in it and how much is taken; empty for any other request.
    @SuppressWarnings("unchecked")
    public static Optional<Form> form(HttpServletRequest request, Here here) {
        var typed = (Map<String, String>) request.getAttribute(TYPED);
        if (typed == null) return Optional.empty();
        var limit = Objects.requireNonNullElse(request.getAttribute(LIMIT), "");
        var findings = new Findings().add("file", "web.upload.too-large", limit);
        return Optional.of(Form.again(typed, findings, here));
    }

    /// @param type the content type, with its boundary
    static Map<String, String> typed(InputStream body, @Nullable String type) throws IOException {
        var typed = new HashMap<String, String>();
        var boundary = BOUNDARY.matcher(type == null ? "" : type);
        if (!boundary.find()) return typed;
        var parts = ("\r\n" + new String(body.readNBytes(MOST), ISO_8859_1))
                .split("\r\n--" + Pattern.quote(boundary.group(1)));
        // The last one was cut off, or is the end.
        for (var i = 1; i < parts.length - 1; i++) {
            var head = parts[i].indexOf("\r\n\r\n");
            var name = NAME.matcher(head < 0 ? "" : parts[i].substring(0, head));
            if (!name.find() || parts[i].substring(0, head).contains("filename=")) break;
            typed.put(name.group(1), new String(parts[i].substring(head + 4).getBytes(ISO_8859_1), UTF_8));
        }
        return typed;
    }

    private static final class Visit extends HttpServletRequestWrapper {

        Visit(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public int getContentLength() {
            return 0;
        }

        @Override
        public long getContentLengthLong() {
            return 0;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            throw new IOException("What is too large is not read");
        }
    }
}
