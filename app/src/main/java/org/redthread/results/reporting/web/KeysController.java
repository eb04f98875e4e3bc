package org.redthread.results.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.parties.Parties;
import org.redthread.results.reporting.ReportingKey;
import org.redthread.results.reporting.ReportingKeys;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keys by which programs report: issued by a party, revoked by it or by the secretariat.
@PageController
@RequestMapping("/{language}/{dialogue}/collecting/keys")
class KeysController {

    private final ReportingKeys keys;
    private final Dialogues dialogues;
    private final Parties parties;

    KeysController(ReportingKeys keys, Dialogues dialogues, Parties parties) {
        this.keys = keys;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping
    @Asks("reporting.keys")
    String keys(Here here, @PathVariable("dialogue") String slug, Model model) {
        var proposed = Map.of("days", "90", "scope", "draft");
        return page(here, dialogues.get(slug), Form.fresh(proposed), null, model);
    }

    private String page(Here here, Dialogue dialogue, Form form, @Nullable String secret, Model model) {
        var all = keys.of(dialogue);
        var names = parties.names(
                all.stream().map(ReportingKey::partyId).collect(Collectors.toSet()), here.language(), here.asOf());
        model.addAttribute(
                "page", new KeysPage(here, dialogue, all, names, keys.mayIssue(dialogue), keys.now(), form, secret));
        return "results/reporting/keys";
    }

    /// The answer is the page itself and no way to another: the key is in no address and is shown this once.
    @PostMapping
    @Asks("reporting.issue")
    @Transactional
    String issue(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        keys.requireIssue(dialogue);
        return switch (keys.issue(dialogue, typed)) {
            case ReportingKeys.Issued.Key(var _, var secret) ->
                page(here, dialogue, Form.fresh(Map.of("days", "90", "scope", "draft")), secret, model);
            case ReportingKeys.Issued.Not(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(here, dialogue, Form.again(typed, findings, here), null, model);
            }
        };
    }

    @PostMapping("/{key:[0-9a-f-]+}/revoke")
    @Asks("reporting.keys")
    @Transactional
    @Nullable String revoke(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("key") UUID key,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        keys.revoke(dialogue, key);
        return Sent.seeOther(response, here.to(dialogue.inside() + "/collecting/keys"));
    }
}
