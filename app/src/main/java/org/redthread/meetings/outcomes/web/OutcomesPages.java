package org.redthread.meetings.outcomes.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.FollowsOffers;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.outcomes.Outcome;
import org.redthread.meetings.outcomes.Outcomes;
import org.redthread.parties.Parties;
import org.redthread.thread.Knot;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Shows what a meeting left behind, in one transaction of its own: a form that was refused is shown after its own was
/// rolled back.
@Component
@Transactional(readOnly = true)
class OutcomesPages {

    private final Outcomes outcomes;
    private final Convenings convenings;
    private final Dialogues dialogues;
    private final Parties parties;
    private final ObjectProvider<FollowsOffers> follows;

    OutcomesPages(
            Outcomes outcomes,
            Convenings convenings,
            Dialogues dialogues,
            Parties parties,
            ObjectProvider<FollowsOffers> follows) {
        this.outcomes = outcomes;
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.parties = parties;
        this.follows = follows;
    }

    /// All of them, with the form for one more where the reader may record any.
    ///
    /// @return the template to draw
    String list(Here here, String dialogue, String meeting, Model page) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        var form = outcomes.mayOffer(convened) ? Form.fresh(Map.of()) : null;
        return show(here, within, convened, form, null, page);
    }

    /// The same, with the form to change one.
    String one(Here here, String dialogue, String meeting, UUID outcome, Model page) {
        var within = dialogues.get(dialogue);
        var convened = convenings.get(within, meeting);
        var found = outcomes.get(convened, outcome);
        var form = outcomes.mayChange(convened, found) ? Form.fresh(fields(found, here)) : null;
        return show(here, within, convened, form, form == null ? null : found, page);
    }

    /// @param form null for a reader who may record none
    /// @param changed the one that the form changes; null for a new one
    String show(
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
                        outcomes.mayRecord(meeting),
                        followed(all, here)));
        return "meetings/outcomes/list";
    }

    /// What became of offers and pledges after the meeting.
    private Map<UUID, FollowsOffers.Followed> followed(List<Outcome> all, Here here) {
        var partys = all.stream()
                .filter(outcome -> outcome.kind().isPartys())
                .map(Outcome::id)
                .toList();
        var followed = new HashMap<UUID, FollowsOffers.Followed>();
        if (!partys.isEmpty()) follows.forEach(room -> followed.putAll(room.of(partys, here)));
        return followed;
    }

    private Map<String, String> fields(Outcome outcome, Here here) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "kind", outcome.kind().name());
        put(fields, "means", outcome.means());
        put(fields, "party", name(outcome.partyId(), outcome));
        put(fields, "who", outcome.who());
        put(fields, "what", outcome.what());
        put(
                fields,
                "about",
                Stream.concat(
                                Stream.ofNullable(outcome.about()),
                                outcomes.about(outcome, here).map(Knot::inside).stream())
                        .collect(Collectors.joining(" ")));
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
