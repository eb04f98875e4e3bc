package org.redthread.projects.iati.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.projects.iati.Activities;
import org.redthread.projects.iati.Held;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Activities of IATI that everybody may read, with where their files are.
@ApiController
@Asks("iati.read")
class ActivitiesApi {

    private static final int PAGE = 100;

    private final Dialogues dialogues;
    private final Activities activities;

    ActivitiesApi(Dialogues dialogues, Activities activities) {
        this.dialogues = dialogues;
        this.activities = activities;
    }

    /// @param status a code of IATI's list `ActivityStatus`
    /// @param reportedBy an identifier of an organisation
    /// @param file where it is fetched as IATI 2.03
    record ActivityAnswer(
            String identifier, String title, @Nullable String status, String reportedBy, String file) {}

    /// @param file all of them in one file, as IATI 2.03
    /// @param next the identifier to ask on after; null where these are the last
    record ActivitiesAnswer(
            String file,
            List<ActivityAnswer> activities,
            @Nullable String next) {}

    @GetMapping("/dialogues/{dialogue}/projects/activities")
    @Tells("The activities of IATI that are held, a hundred at a time in the order of their identifiers.")
    ActivitiesAnswer activities(
            Asking asking,
            @PathVariable("dialogue") String slug,
            @RequestParam(value = "after", defaultValue = "") String after) {
        var dialogue = dialogues.get(slug);
        var held = activities.of(dialogue.id(), after, PAGE + 1);
        var shown = held.subList(0, Math.min(PAGE, held.size()));
        return new ActivitiesAnswer(
                file(dialogue, asking),
                shown.stream()
                        .filter(Held::isPublic)
                        .map(one -> answer(one, dialogue, asking))
                        .toList(),
                held.size() > PAGE ? shown.getLast().identifier() : null);
    }

    private static ActivityAnswer answer(Held one, Dialogue dialogue, Asking asking) {
        return new ActivityAnswer(
                one.identifier(),
                one.title(),
                one.status(),
                one.reporter(),
                file(dialogue, asking) + "?activity=" + URLEncoder.encode(one.identifier(), UTF_8));
    }

    private static String file(Dialogue dialogue, Asking asking) {
        return "/" + asking.language().tag() + dialogue.inside() + "/projects/iati.xml";
    }
}
