package org.redthread.meetings.summaries.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convened;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.summaries.Correction;
import org.redthread.meetings.summaries.Corrections;
import org.redthread.meetings.summaries.Summaries;
import org.redthread.parties.Parties;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// Shows the summary of a meeting, in one transaction of its own: a form that was refused is shown after its own was
/// rolled back.
@Component
@Transactional(readOnly = true)
class SummaryPages {

    private final Summaries summaries;
    private final Corrections corrections;
    private final Convenings convenings;
    private final Dialogues dialogues;
    private final Parties parties;

    SummaryPages(
            Summaries summaries, Corrections corrections, Convenings convenings, Dialogues dialogues, Parties parties) {
        this.summaries = summaries;
        this.corrections = corrections;
        this.convenings = convenings;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    /// A meeting of a dialogue, as every address below it names it.
    record At(Dialogue dialogue, Convened meeting) {

        String inside() {
            return dialogue.inside() + "/meetings/" + meeting.slug() + "/summary";
        }
    }

    At at(String dialogue, String meeting) {
        var within = dialogues.get(dialogue);
        return new At(within, convenings.get(within, meeting));
    }

    /// @return the template to draw
    String show(Here here, String dialogue, String slug, Form form, Model page) {
        return show(here, at(dialogue, slug), form, page);
    }

    String show(Here here, At at, Form form, Model page) {
        var meeting = at.meeting();
        var kept = summaries.kept(meeting);
        var drafting = summaries.mayDraft(meeting);
        var approving = summaries.mayApprove(meeting);
        if (kept.drafts().isEmpty() && !drafting && !approving && !form.isWrong()) throw new NoSuchPage("page");
        var named = kept.corrections().stream().map(Correction::partyId).collect(Collectors.toSet());
        page.addAttribute(
                "page",
                new SummaryPage(
                        here,
                        at.dialogue(),
                        meeting,
                        kept,
                        drafting || approving ? summaries.working(meeting, at.dialogue(), kept) : null,
                        named.isEmpty() ? Map.of() : parties.names(named, here.language(), meeting.firstDay()),
                        drafting,
                        approving,
                        corrections.may(meeting, kept.standing()),
                        form));
        return "meetings/summaries/summary";
    }

    /// @return the template to draw
    String draft(Here here, String dialogue, String slug, int number, Model page) {
        var at = at(dialogue, slug);
        var kept = summaries.kept(at.meeting());
        var shown = kept.draft(number).orElseThrow(() -> new NoSuchPage("page"));
        var against = kept.draft(number - 1).orElse(null);
        page.addAttribute(
                "page",
                new DraftPage(
                        here,
                        at.dialogue(),
                        at.meeting(),
                        shown,
                        against,
                        against == null
                                ? List.of()
                                : summaries.between(against, shown).passages()));
        return "meetings/summaries/draft";
    }

    /// Leads on where everything was taken; else shows the page again with what was typed and what is wrong with it.
    @Nullable String answer(
            Here here,
            At at,
            Map<String, String> typed,
            Findings findings,
            String anchor,
            Model page,
            HttpServletResponse response) {
        if (findings.isEmpty()) return Sent.seeOther(response, here.to(at.inside()) + anchor);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(here, at, Form.again(typed, findings, here), page);
    }

    /// The place of a passage on the page.
    static String anchor(String key) {
        return key.replace('/', '-');
    }
}
