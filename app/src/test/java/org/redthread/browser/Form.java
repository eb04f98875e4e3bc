package org.redthread.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/// A form that changes something, as it stands on a page.
record Form(Visit on, FormElement element) {

    private static final String BOUNDARY = "the-form-ends-here";
    private static final String TYPED = "input[type=text], input[type=email], input[type=date], input[type=number], "
            + "input[type=time], input[type=datetime-local], input[type=password], input[type=url], textarea";

    static Stream<Form> on(Visit page) {
        return page.document().select("form[method=post]").stream().map(e -> new Form(page, (FormElement) e));
    }

    /// Where it is sent, without the host.
    String action() {
        return URI.create(element.absUrl("action")).getPath();
    }

    /// The same for every form of one make: its address without names and numbers, and its fields.
    String make() {
        var fields = element.select("[name]").eachAttr("name").stream()
                .distinct()
                .sorted()
                .toList();
        return action().replaceAll("[0-9a-f-]{36}|\\d+", "*") + fields;
    }

    /// The first field that must not be left empty, one that is typed into before any other.
    Optional<Element> required() {
        return Stream.concat(element.select(TYPED).stream(), element.select("select, input[type=file]").stream())
                .filter(field -> field.hasAttr("required"))
                .findFirst();
    }

    /// By name what a person might type into each of its fields, but for one.
    Map<String, String> typedBut(Element empty) {
        return element.select(TYPED).stream()
                .filter(field -> field != empty)
                .collect(Collectors.toMap(field -> field.attr("name"), Form::sample, (a, b) -> a));
    }

    private static String sample(Element field) {
        return switch (field.attr("type")) {
            case "email" -> "sample@example.org";
            case "date" -> "2027-03-01";
            case "time" -> "10:30";
            case "datetime-local" -> "2027-03-01T10:30";
            case "number" -> field.hasAttr("min") ? field.attr("min") : "1";
            case "password" -> "a long walk along the river";
            case "url" -> "https://example.org/sample";
            default -> "Sample words";
        };
    }

    Visit send(Map<String, String> typed) {
        return send(typed, Map.of());
    }

    /// Sends it with one field left empty, also where the page had filled it in.
    Visit sendWithout(Element empty, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        if (!empty.attr("type").equals("file")) fields.put(empty.attr("name"), "");
        return send(fields);
    }

    /// Sends it as a browser would: what is chosen and hidden in it, what is typed, and files by field.
    Visit send(Map<String, String> typed, Map<String, String> files) {
        var fields = new HashMap<String, String>();
        for (var field : element.formData()) fields.put(field.key(), field.value());
        fields.putAll(typed);
        if (!element.attr("enctype").equals("multipart/form-data")) {
            var body = fields.entrySet().stream()
                    .map(f -> URLEncoder.encode(f.getKey(), UTF_8) + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                    .collect(Collectors.joining("&"));
            return on.guest().post(action(), "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
        }
        var body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        for (var field : element.select("input[type=file]").eachAttr("name"))
            part(
                    body,
                    "name=\"%s\"; filename=\"%s\"".formatted(field, files.containsKey(field) ? "sample.txt" : ""),
                    files.getOrDefault(field, ""));
        body.append("--").append(BOUNDARY).append("--\r\n");
        var type = "multipart/form-data; boundary=" + BOUNDARY;
        return on.guest().post(action(), type, BodyPublishers.ofString(body.toString()));
    }

    private static void part(StringBuilder body, String disposition, String value) {
        body.append("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, disposition, value));
    }

    @Override
    public String toString() {
        return "the form to " + action() + " on " + on;
    }
}
