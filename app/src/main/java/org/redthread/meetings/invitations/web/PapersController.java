package org.redthread.meetings.invitations.web;

import java.net.URI;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.meetings.convening.Convenings;
import org.redthread.meetings.invitations.CheckIns;
import org.redthread.meetings.invitations.InvitationPapers;
import org.redthread.web.Here;
import org.redthread.web.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is printed around a meeting: letters, the list of participants, badges, the sheet that is signed.
@PageController
class PapersController {

    private final InvitationPapers papers;
    private final CheckIns checkIns;
    private final DelegationPages pages;
    private final ParticipantsPages participants;
    private final Convenings convenings;
    private final Dialogues dialogues;

    PapersController(
            InvitationPapers papers,
            CheckIns checkIns,
            DelegationPages pages,
            ParticipantsPages participants,
            Convenings convenings,
            Dialogues dialogues) {
        this.papers = papers;
        this.checkIns = checkIns;
        this.pages = pages;
        this.participants = participants;
        this.convenings = convenings;
        this.dialogues = dialogues;
    }

    /// Whoever has no letter is led to where the answer stands.
    ///
    /// @param format `docx` or `pdf`
    @Asks("meetings.nominate")
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/delegation/letter/{format}")
    ResponseEntity<byte[]> letter(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String party) {
        var dialogue = dialogues.get(slug);
        var convened = convenings.get(dialogue, meeting);
        var whose = pages.party(here, convened, party);
        if (whose == null) return back(here, meeting);
        return papers.letter(convened, dialogue, whose, here)
                .map(letter -> Handed.paper(letter, letter.symbol().replace('/', '-'), format))
                .orElseGet(() -> back(here, meeting));
    }

    @Asks("meetings.nominate")
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/delegation/calendar")
    ResponseEntity<byte[]> calendar(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @RequestParam(defaultValue = "") String party) {
        var dialogue = dialogues.get(slug);
        var convened = convenings.get(dialogue, meeting);
        var whose = pages.party(here, convened, party);
        if (whose == null) return back(here, meeting);
        return papers.entry(convened, dialogue, whose, here)
                .map(entry -> Handed.saved(entry.content(), entry.mediaType(), entry.name()))
                .orElseGet(() -> back(here, meeting));
    }

    private static ResponseEntity<byte[]> back(Here here, String meeting) {
        var dialogue = here.masthead().dialogue();
        var inside = (dialogue == null ? "" : dialogue.inside()) + "/meetings/" + meeting + "/delegation";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(here.to(inside)))
                .build();
    }

    /// @param format `docx`, `pdf`, or `xlsx` to go on working with
    @Asks("meetings.delegations")
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/participants/list/{format}")
    ResponseEntity<byte[]> list(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @PathVariable String format) {
        var page = participants.of(here, convenings.get(dialogues.get(slug), meeting));
        var drawn = new ParticipantsPapers(page);
        var name = page.meeting().slug() + "-participants";
        return format.equals("xlsx")
                ? Handed.sheet(drawn.sheet(), here.language().locale().toLocale(), name)
                : Handed.paper(drawn.list(), name, format);
    }

    /// @param format `docx` or `pdf`
    @Asks("meetings.check-in")
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/participants/badges/{format}")
    ResponseEntity<byte[]> badges(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @PathVariable String format) {
        var page = atTheDoor(here, slug, meeting);
        return Handed.paper(
                new ParticipantsPapers(page).badges(), page.meeting().slug() + "-badges", format);
    }

    /// @param format `docx` or `pdf`
    @Asks("meetings.check-in")
    @GetMapping("/{language}/{dialogue}/meetings/{meeting}/participants/attendance/{format}")
    ResponseEntity<byte[]> attendance(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("meeting") String meeting,
            @PathVariable String format) {
        var page = atTheDoor(here, slug, meeting);
        return Handed.paper(
                new ParticipantsPapers(page).attendance(), page.meeting().slug() + "-attendance", format);
    }

    private ParticipantsPage atTheDoor(Here here, String dialogue, String meeting) {
        var convened = convenings.get(dialogues.get(dialogue), meeting);
        checkIns.requireDoor(convened);
        return participants.of(here, convened);
    }
}
