package org.redthread.atlas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.atlas.policy.Policies;
import org.redthread.atlas.policy.PolicyForm;
import org.redthread.atlas.policy.Presets;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows by which names and boundaries maps are drawn; the secretariat writes down what the dialogue decided.
@PageController
@RequestMapping("/{language}/{dialogue}/atlas/policy")
class PolicyController {

    private final Policies policies;
    private final Dialogues dialogues;

    PolicyController(Policies policies, Dialogues dialogues) {
        this.policies = policies;
        this.dialogues = dialogues;
    }

    /// @param preset from which the form is filled; what stands where it is empty
    @GetMapping
    @Asks("atlas.read")
    String policy(
            Here here, @PathVariable String dialogue, @RequestParam(defaultValue = "") String preset, Model model) {
        var within = dialogues.get(dialogue);
        var stands = policies.of(within.id());
        var fields = new HashMap<>(PolicyForm.fields(Presets.all().getOrDefault(preset, stands)));
        fields.put("version", String.valueOf(stands.version()));
        return page(here, within, Form.fresh(fields), model);
    }

    @PostMapping
    @Transactional
    @Asks("atlas.keep")
    @Nullable String decide(
            Here here,
            @PathVariable String dialogue,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var findings = policies.decide(within.id(), typed);
        return Sent.answer(
                response,
                findings,
                here.to(within.inside() + "/atlas/policy"),
                () -> page(here, within, Form.again(typed, findings, here), model));
    }

    private String page(Here here, Dialogue dialogue, Form form, Model model) {
        var keeps = policies.mayKeep(dialogue.id());
        model.addAttribute(
                "page",
                new PolicyPage(
                        here,
                        dialogue,
                        policies.of(dialogue.id()),
                        keeps ? policies.history(dialogue.id()) : List.of(),
                        keeps,
                        form));
        return "atlas/policy";
    }
}
