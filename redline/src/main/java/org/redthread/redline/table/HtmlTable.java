package org.redthread.redline.table;

import java.nio.charset.StandardCharsets;

/// The table as one page of HTML that needs nothing else.
final class HtmlTable {

    private static final String STYLE = """
            body{font:15px/1.45 system-ui,sans-serif;margin:2rem;color:#1b1b1b;background:#fff}
            table{border-collapse:collapse;width:100%}
            th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:start;vertical-align:top;white-space:pre-line}
            th{background:#eef1f4;position:sticky;top:0}
            tr.conflict td{background:#fff6e5}
            """;

    private HtmlTable() {}

    static byte[] of(Table table) {
        var out = new StringBuilder(1 << 14);
        out.append("<!doctype html>\n<html lang=\"");
        escape(table.tongue().tag(), out);
        out.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        escape(table.title(), out);
        out.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
        escape(table.title(), out);
        out.append("</h1>\n<table>\n<thead>\n<tr>");
        for (var column : table.heads()) {
            out.append("<th scope=\"col\">");
            escape(column, out);
            out.append("</th>");
        }
        out.append("</tr>\n</thead>\n<tbody>\n");
        for (var row : table.rows()) {
            out.append(row.clash().startsWith("C") ? "<tr class=\"conflict\">" : "<tr>");
            for (var cell : row.cells()) {
                // What was written from right to left stands so, whatever stands around it.
                out.append("<td dir=\"auto\">");
                escape(cell, out);
                out.append("</td>");
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody>\n</table>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void escape(String words, StringBuilder out) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
