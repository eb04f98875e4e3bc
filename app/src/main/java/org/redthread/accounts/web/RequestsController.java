package org.redthread.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.accounts.AccessRequest;
import org.redthread.accounts.Requests;
import org.redthread.parties.PrintedNames;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who asks for access to a dialogue, and what its secretariat says to it.
@Controller
@Asks("accounts.keep")
class RequestsController {

    private final Requests requests;

    RequestsController(Requests requests) {
        this.requests = requests;
    }

    @GetMapping("/{language}/{dialogue}/accounts/requests")
    String all(Here here, @PathVariable("dialogue") String dialogue, Model model) {
        var place = Places.of(here, dialogue);
        var found = requests.in(place.id());
        var shown =
                found.stream().limit(Requests.PAGE).map(one -> line(here, one)).toList();
        model.addAttribute(
                "page",
                new RequestsPage(here, "/" + dialogue + "/accounts/requests", shown, found.size() > Requests.PAGE));
        return "accounts/requests";
    }

    @GetMapping("/{language}/{dialogue}/accounts/requests/{request}")
    String one(Here here, @PathVariable("dialogue") String dialogue, @PathVariable("request") UUID id, Model model) {
        var request = request(here, dialogue, id);
        return show(here, dialogue, request, proposed(here, request), Form.fresh(Map.of()), model);
    }

    @PostMapping("/{language}/{dialogue}/accounts/requests/{request}/approve")
    @Nullable String approve(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("request") UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var request = request(here, dialogue, id);
        var wrong = requests.approve(Places.of(here, dialogue), request, typed);
        return answer(
                here,
                dialogue,
                response,
                wrong,
                findings ->
                        show(here, dialogue, request, Form.again(typed, findings, here), Form.fresh(Map.of()), model));
    }

    @PostMapping("/{language}/{dialogue}/accounts/requests/{request}/decline")
    @Nullable String decline(
            Here here,
            @PathVariable("dialogue") String dialogue,
            @PathVariable("request") UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var request = request(here, dialogue, id);
        var wrong = requests.decline(Places.of(here, dialogue), request, typed);
        return answer(
                here,
                dialogue,
                response,
                wrong,
                findings -> show(
                        here, dialogue, request, proposed(here, request), Form.again(typed, findings, here), model));
    }

    /// Draws the page again with what is wrong.
    private interface Again {
        String drawn(Findings findings);
    }

    private static @Nullable String answer(
            Here here, String dialogue, HttpServletResponse response, Optional<Findings> wrong, Again again) {
        if (wrong.isEmpty()) return Sent.seeOther(response, here.to("/" + dialogue + "/accounts/requests"));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.drawn(wrong.get());
    }

    private AccessRequest request(Here here, String dialogue, UUID id) {
        return requests.one(Places.of(here, dialogue).id(), id).orElseThrow(() -> new NoSuchPage("page"));
    }

    /// What the asker typed proposes the party where it is the name of one, and nothing else.
    private static Form proposed(Here here, AccessRequest request) {
        var proposed = new HashMap<>(Map.of("since", here.today().toString(), "role", "FOCAL_POINT"));
        if (PrintedNames.party(request.organisation()).isPresent()) proposed.put("party", request.organisation());
        return Form.fresh(proposed);
    }

    private static String show(
            Here here, String dialogue, AccessRequest request, Form approve, Form decline, Model model) {
        var inside = "/" + dialogue + "/accounts/requests";
        model.addAttribute(
                "page",
                new RequestPage(
                        here, inside, line(here, request), request.why(), approve, decline, Roles.choices(here)));
        return "accounts/request";
    }

    private static RequestsPage.Line line(Here here, AccessRequest request) {
        var settled = request.settledAt();
        return new RequestsPage.Line(
                request.id(),
                request.name(),
                request.organisation(),
                request.address(),
                here.moment(request.verifiedAt()),
                request.isWaiting(),
                settled == null
                        ? here.say("accounts.request.state." + request.state())
                        : here.say("accounts.request.state." + request.state() + ".on", here.moment(settled)),
                request.reason());
    }
}
