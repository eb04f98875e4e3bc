package org.redthread.results.collecting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Standing;
import org.redthread.office.Spreadsheet;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.results.collecting.Answered;
import org.redthread.results.collecting.Collecting;
import org.redthread.results.frameworks.Framework;
import org.redthread.results.frameworks.Indicator;
import org.redthread.results.frameworks.Period;
import org.redthread.web.Findings;
import org.redthread.web.Form;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.redthread.web.Sent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The collection cycles of a dialogue: opened by the secretariat, and how each stands for everybody.
@PageController
@RequestMapping("/{language}/{dialogue}/collecting")
class CollectingController {

    private final Collecting collecting;
    private final Dialogues dialogues;
    private final Parties parties;

    CollectingController(Collecting collecting, Dialogues dialogues, Parties parties) {
        this.collecting = collecting;
        this.dialogues = dialogues;
        this.parties = parties;
    }

    @GetMapping
    @Asks("collecting.read")
    String cycles(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        var opens = collecting.mayKeep(dialogue.id())
                && collecting.inForce(dialogue).isPresent();
        model.addAttribute(
                "page",
                new CyclesPage(here, dialogue, collecting.of(dialogue), opens, collecting.maySee(dialogue.id())));
        return "results/collecting/cycles";
    }

    @GetMapping("/new")
    @Asks("collecting.keep")
    String fresh(Here here, @PathVariable("dialogue") String slug, Model model) {
        var dialogue = dialogues.get(slug);
        collecting.requireKeep(dialogue);
        var framework = inForce(dialogue);
        var parties = takingPart(here, dialogue);
        var fields = Map.of(
                "period", lastQuarter(here.today()).toString(),
                "due", here.today().plusWeeks(3).toString());
        return form(
                here,
                dialogue,
                framework,
                parties,
                parties.stream().map(each -> each.party().toString()).collect(Collectors.toSet()),
                framework.indicators().stream().map(Indicator::number).collect(Collectors.toSet()),
                Form.fresh(fields),
                model);
    }

    /// The quarter that was over last.
    private static Period lastQuarter(LocalDate today) {
        var within = today.minusMonths(3);
        return new Period(within.getYear(), (within.getMonthValue() + 2) / 3);
    }

    private String form(
            Here here,
            Dialogue dialogue,
            Framework framework,
            List<PartyName> parties,
            Set<String> asked,
            Set<String> ticked,
            Form form,
            Model model) {
        model.addAttribute("page", new OpeningPage(here, dialogue, framework, parties, asked, ticked, form));
        return "results/collecting/opening";
    }

    private Framework inForce(Dialogue dialogue) {
        return collecting.inForce(dialogue).orElseThrow(() -> new NoSuchPage("page"));
    }

    private List<PartyName> takingPart(Here here, Dialogue dialogue) {
        var participation = dialogues.participation(dialogue, here.today(), here.language());
        return participation.participants().stream()
                .filter(each -> each.standing() == Standing.PARTICIPATES || each.standing() == Standing.OBSERVES)
                .map(participation::name)
                .toList();
    }

    @PostMapping
    @Asks("collecting.keep")
    @Transactional
    @Nullable String open(
            Here here,
            @PathVariable("dialogue") String slug,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "indicators", defaultValue = "") List<String> indicators,
            @RequestParam(name = "parties", defaultValue = "") List<String> asked,
            Model model,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        collecting.requireKeep(dialogue);
        var framework = inForce(dialogue);
        var known = takingPart(here, dialogue);
        var chosen = known.stream()
                .map(PartyName::party)
                .filter(each -> asked.contains(each.toString()))
                .collect(Collectors.toSet());
        var period = Period.read(typed.getOrDefault("period", ""));
        var due = day(typed.getOrDefault("due", ""));
        var findings = new Findings()
                .addIf(period.isEmpty(), "period", "collecting.found.period.no")
                .addIf(due.isEmpty(), "due", "collecting.found.due.no");
        if (findings.isEmpty())
            findings = collecting.open(
                    dialogue,
                    framework,
                    new Collecting.Opening(period.orElseThrow(), due.orElseThrow(), indicators, chosen));
        var said = findings;
        return Sent.answer(
                response,
                said,
                here.to(dialogue.inside() + "/collecting/"
                        + period.map(Period::toString).orElse("")),
                () -> form(
                        here,
                        dialogue,
                        framework,
                        known,
                        Set.copyOf(asked),
                        Set.copyOf(indicators),
                        Form.again(typed, said, here),
                        model));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// @param reminded how many parties were written to just now
    @GetMapping("/{period}")
    @Asks("collecting.read")
    String cycle(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            @RequestParam(defaultValue = "-1") int reminded,
            Model model) {
        model.addAttribute("page", page(here, slug, period, reminded));
        return "results/collecting/cycle";
    }

    private CyclePage page(Here here, String slug, String period, int reminded) {
        var dialogue = dialogues.get(slug);
        var dashboard = collecting.dashboard(collecting.get(dialogue, period), here.asOf());
        var names = parties.names(
                dashboard.answered().stream().map(Answered::partyId).collect(Collectors.toSet()),
                here.language(),
                here.asOf());
        return new CyclePage(
                here,
                dialogue,
                dashboard,
                names,
                List.copyOf(here.reader().speaksFor(dialogue.id())),
                collecting.mayKeep(dialogue.id()),
                reminded);
    }

    @GetMapping("/{period}/values.csv")
    @Asks("collecting.read")
    void table(
            Here here, @PathVariable("dialogue") String slug, @PathVariable String period, HttpServletResponse response)
            throws IOException {
        var page = page(here, slug, period, -1);
        response.setContentType(Spreadsheet.CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(slug + "-" + page.cycle().period() + ".csv")
                        .build()
                        .toString());
        Spreadsheet.csv(CycleTabs.of(page), response.getOutputStream());
    }

    @PostMapping("/{period}/remind")
    @Asks("collecting.keep")
    @Transactional
    void remind(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        collecting.requireKeep(dialogue);
        var cycle = collecting.get(dialogue, period);
        var reminded = collecting.remind(dialogue, cycle);
        Sent.seeOther(response, here.to(dialogue.inside() + cycle.inside() + "?reminded=" + reminded));
    }

    @PostMapping("/{period}/close")
    @Asks("collecting.keep")
    @Transactional
    void close(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable String period,
            HttpServletResponse response) {
        var dialogue = dialogues.get(slug);
        collecting.requireKeep(dialogue);
        var cycle = collecting.get(dialogue, period);
        collecting.close(dialogue, cycle);
        Sent.seeOther(response, here.to(dialogue.inside() + cycle.inside()));
    }
}
