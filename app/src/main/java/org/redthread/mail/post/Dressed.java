package org.redthread.mail.post;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// A plain letter dressed for readers of HTML: paragraphs, lines and links, and nothing that is fetched from anywhere.
final class Dressed {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private Dressed() {}

    static String of(String language, String body) {
        var html = new StringBuilder("<!doctype html><html lang=\"")
                .append(language)
                .append("\" dir=\"auto\"><body>");
        for (var paragraph : body.strip().split("\\R\\s*\\R"))
            html.append("<p dir=\"auto\">").append(linked(paragraph)).append("</p>");
        return html.append("</body></html>").toString();
    }

    private static String linked(String words) {
        var html = new StringBuilder();
        var addresses = ADDRESS.matcher(words);
        var at = 0;
        while (addresses.find()) {
            var address = HtmlUtils.htmlEscape(addresses.group());
            html.append(plain(words.substring(at, addresses.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            at = addresses.end();
        }
        return html.append(plain(words.substring(at))).toString();
    }

    private static String plain(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8").replaceAll("\\R", "<br>");
    }
}
