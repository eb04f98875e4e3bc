package org.redthread.meetings.outcomes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.meetings.outcomes.Outcomes;
import org.redthread.parties.Parties;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/{language}/{dialogue}/meetings/{meeting}/outcomes")
class OutcomesController {

    private final Outcomes outcomes;
    private final Convenings convenings;
    private final Dialogues dialogues;
    private final Parties parties;

    OutcomesController(Outcomes outcomes, Convenings convenings, Dialogues dialogues, Parties parties) {
        this.outcomes = outcomes;
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping
    @Asks("meetings.outcomes.read")
    String list(Here here, @PathVariable String dialogue, @PathVariable String meeting, Model page) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        var form = outcomes.mayOffer(convened) ? Form.fresh(Map.of()) : null;
        return show(here, within, convened, form, null, page);
    }

    @PostMapping
    @Asks("meetings.outcomes.offer")
    @Nullable String add(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        return answer(here, within, convened, null, typed, outcomes.add(convened, typed), page, response);
    }

    @GetMapping("/{outcome}")
    @Asks("meetings.outcomes.read")
    String one(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID outcome,
            Model page) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        var found = outcomes.get(convened, outcome);
        var form = outcomes.mayChange(convened, found) ? Form.fresh(fields(found)) : null;
        return show(here, within, convened, form, form == null ? null : found, page);
    }

    @PostMapping("/{outcome}")
    @Asks("meetings.outcomes.offer")
    @Nullable String change(
            Here here,
            @PathVariable String dialogue,
            @PathVariable String meeting,
            @PathVariable UUID outcome,
            @RequestParam Map<String, String> typed,
            Model page,
            HttpServletResponse response) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        outcomes.requireOffer(convened);
        var before = outcomes.get(convened, outcome);
        return answer(here, within, convened, before, typed, outcomes.change(convened, before, typed), page, response);
    }

    private @Nullable String answer(
            Here here,
            Dialogue dialogue,
            Convened meeting,
            @Nullable Outcome before,
            Map<String, String> typed,
            Outcomes.Recorded recorded,
            Model page,
            HttpServletResponse response) {
        return switch (recorded) {
            case Outcomes.Recorded.Done(var outcome) ->
                Sent.seeOther(
                        response,
                        here.to(dialogue.inside() + "/meetings/" + meeting.slug() + "/outcomes") + "#" + outcome.id());
            case Outcomes.Recorded.NotDone(var findings) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(here, dialogue, meeting, Form.again(typed, findings, here), before, page);
            }
        };
    }

    private String show(
            Here here,
            Dialogue dialogue,
            Convened meeting,
            @Nullable Form form,
            @Nullable Outcome changed,
            Model page) {
        var all = outcomes.of(meeting.id());
        var named = all.stream()
                .flatMap(outcome ->
                        Stream.concat(Stream.ofNullable(outcome.partyId()), Stream.ofNullable(outcome.invitesId())))
                .collect(Collectors.toSet());
        page.addAttribute(
                "page",
                new OutcomesPage(
                        here,
                        dialogue,
                        meeting,
                        all,
                        parties.names(named, here.language(), meeting.firstDay()),
                        all.stream()
                                .filter(outcome -> outcomes.mayChange(meeting, outcome))
                                .map(Outcome::id)
                                .collect(Collectors.toSet()),
                        form,
                        changed,
                        outcomes.mayRecord(meeting)));
        return "meetings/outcomes/list";
    }

    private Map<String, String> fields(Outcome outcome) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "kind", outcome.kind().name());
        put(fields, "means", outcome.means());
        put(fields, "party", name(outcome.partyId(), outcome));
        put(fields, "who", outcome.who());
        put(fields, "what", outcome.what());
        put(fields, "about", outcome.about());
        put(fields, "due", outcome.due() == null ? null : outcome.due().written());
        put(fields, "duePrinted", outcome.duePrinted());
        put(fields, "amount", outcome.amount() == null ? null : outcome.amount().toPlainString());
        put(fields, "currency", outcome.currency());
        put(fields, "invites", name(outcome.invitesId(), outcome));
        put(
                fields,
                "happened",
                outcome.happened() == null ? null : outcome.happened().written());
        put(fields, "became", outcome.became());
        if (outcome.withdrawn()) fields.put("withdrawn", "on");
        put(fields, "version", outcome.version());
        return fields;
    }

    /// The English name, which is read again when the form comes back.
    private @Nullable String name(@Nullable UUID party, Outcome outcome) {
        if (party == null) return null;
        var name = parties.names(List.of(party), Language.EN, madeOn(outcome)).get(party);
        return name == null ? null : name.text();
    }

    private static LocalDate madeOn(Outcome outcome) {
        return outcome.madeAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null) fields.put(field, String.valueOf(value));
    }
}
