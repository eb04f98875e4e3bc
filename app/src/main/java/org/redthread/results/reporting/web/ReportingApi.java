package org.redthread.results.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redthread.access.Access;
import org.redthread.access.Asks;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Dialogues;
import org.redthread.results.collecting.Collecting;
import org.redthread.results.collecting.Entered;
import org.redthread.results.collecting.PartyReports;
import org.redthread.results.collecting.PartyReports.Held;
import org.redthread.results.collecting.State;
import org.redthread.results.reporting.ReportingKey;
import org.redthread.results.reporting.ReportingKeys;
import org.redthread.results.reporting.ReportingKeys.Bearer;
import org.redthread.web.Findings;
import org.redthread.web.Messages;
import org.redthread.web.NoSuchPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes the report of a party from its program. The key alone says who reports: a session opens nothing here, so that
/// no page of another house can send anything on behalf of somebody signed in.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportingApi {

    private static final int LARGEST = 1 << 18;
    private static final String BEARER = "Bearer ";

    private final ReportingKeys keys;
    private final PartyReports reports;
    private final Collecting collecting;
    private final Dialogues dialogues;
    private final Access access;
    private final Messages messages;
    private final TransactionOperations transaction;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    ReportingApi(
            ReportingKeys keys,
            PartyReports reports,
            Collecting collecting,
            Dialogues dialogues,
            Access access,
            Messages messages,
            TransactionOperations transaction) {
        this.keys = keys;
        this.reports = reports;
        this.collecting = collecting;
        this.dialogues = dialogues;
        this.access = access;
        this.messages = messages;
        this.transaction = transaction;
    }

    /// @param changed false where the same was said before: a program that heard no answer sends again, and does
    /// nothing
    ///     twice
    record ReportAnswer(String period, State state, int version, boolean changed) {}

    /// Why nothing was taken: thrown out of the transaction, which takes everything back.
    private static final class Refused extends RuntimeException {

        private final transient HttpStatus status;
        private final transient String says;
        private final transient Map<String, String> errors;
        private final transient HttpHeaders headers = new HttpHeaders();

        /// @param errors by their places in the document
        Refused(HttpStatus status, String says, Map<String, String> errors) {
            super(says);
            this.status = status;
            this.says = says;
            this.errors = errors;
        }

        Refused with(String header, String value) {
            headers.set(header, value);
            return this;
        }
    }

    /// One thing that is wrong.
    record FieldError(String field, String says) {}

    @PutMapping(path = "/dialogues/{dialogue}/collecting/{period}/report")
    @Asks("reporting.send")
    @Tells(
            value = "Takes what the party of the key reports for a period: all of it, or nothing. The same sent again "
                    + "changes nothing.",
            takes = ReportRequest.class)
    ReportAnswer report(
            Asking asking,
            @PathVariable("dialogue") String slug,
            @PathVariable("period") String period,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            HttpServletRequest sent)
            throws IOException {
        return switch (keys.bearer(authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "")) {
            case Bearer.Unknown() ->
                throw refused(asking, HttpStatus.UNAUTHORIZED, "reporting.found.key")
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case Bearer.Later(var rest) ->
                throw refused(asking, HttpStatus.TOO_MANY_REQUESTS, "reporting.found.later")
                        .with(
                                HttpHeaders.RETRY_AFTER,
                                String.valueOf(rest.plus(Duration.ofSeconds(1)).toSeconds()));
            case Bearer.Known(var key, var reader) -> {
                var findings = new Findings();
                var request = ReportRequest.read(document(asking, sent), findings);
                wrong(asking, findings, request);
                yield Objects.requireNonNull(access.as(
                        reader,
                        () -> transaction.execute(
                                status -> taken(asking, slug, period, key, request, reader.label()))));
            }
        };
    }

    private JsonNode document(Asking asking, HttpServletRequest sent) throws IOException {
        var bytes = sent.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST)
            throw refused(asking, HttpStatus.CONTENT_TOO_LARGE, "reporting.found.large", LARGEST >> 10);
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw refused(
                    asking,
                    HttpStatus.BAD_REQUEST,
                    "reporting.found.json",
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr());
        }
    }

    private ReportAnswer taken(
            Asking asking, String slug, String period, ReportingKey key, ReportRequest request, String by) {
        var dialogue = dialogues.get(slug);
        if (!dialogue.id().equals(key.dialogueId()))
            throw refused(asking, HttpStatus.FORBIDDEN, "reporting.found.dialogue");
        if (request.handIn() && !key.handsIn()) throw refused(asking, HttpStatus.FORBIDDEN, "reporting.found.drafts");
        var cycle = collecting.get(dialogue, period);
        var held = reports.find(dialogue, cycle, collecting.framework(cycle), key.partyId())
                .orElseThrow(() -> new NoSuchPage("page"));
        var findings = new Findings();
        var entries = request.entered(held.lines(), by, findings);
        wrong(asking, findings, request);
        if (said(held, request, entries)) return answer(held, false);
        var version = held.report().version();
        findings = request.handIn()
                ? reports.submit(held, entries, request.why(), version)
                : reports.keep(held, entries, version);
        wrong(asking, findings, request);
        return answer(
                reports.find(dialogue, cycle, held.framework(), key.partyId()).orElseThrow(), true);
    }

    /// Whether the report says all of it already, and stands where it would stand then.
    private static boolean said(Held held, ReportRequest request, Map<String, Entered> entries) {
        var stands = held.report().state();
        var there = request.handIn()
                ? stands != State.SILENT && stands != State.DRAFT && stands != State.RETURNED
                : stands == State.DRAFT || stands == State.RETURNED;
        return there
                && entries.entrySet().stream()
                        .allMatch(entry -> held.report().entered(entry.getKey()).says(entry.getValue()));
    }

    private static ReportAnswer answer(Held held, boolean changed) {
        var report = held.report();
        return new ReportAnswer(held.cycle().period().toString(), report.state(), report.version(), changed);
    }

    private void wrong(Asking asking, Findings findings, ReportRequest request) {
        if (findings.isEmpty()) return;
        var errors = new LinkedHashMap<String, String>();
        findings.sentences(messages, asking.language())
                .forEach((field, sentence) -> errors.put(request.place(field), sentence));
        throw new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.say(asking.language(), "reporting.found.nothing-taken", errors.size()),
                errors);
    }

    private Refused refused(Asking asking, HttpStatus status, String key, Object... arguments) {
        return new Refused(status, messages.say(asking.language(), key, arguments), Map.of());
    }

    /// RFC 9457, with `errors` by their places in the document.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(refused.status, refused.says);
        var errors = refused.errors.entrySet().stream()
                .map(error -> new FieldError(error.getKey(), error.getValue()))
                .toList();
        if (!errors.isEmpty()) problem.setProperty("errors", List.copyOf(errors));
        return ResponseEntity.status(refused.status)
                .headers(refused.headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
