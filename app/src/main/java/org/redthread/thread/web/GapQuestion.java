package org.redthread.thread.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.record.RecordFile;
import org.redthread.thread.Gap;
import org.redthread.thread.Gaps;
import org.redthread.thread.Sifts.By;
import org.redthread.web.NoSuchPage;
import org.redthread.web.UnreadableAddress;

/// What an address asks of gaps, of pages and of the API.
///
/// @param dialogue its slug
/// @param keys what is sifted by; what is left open is not among them
record GapQuestion(String dialogue, Map<By, String> keys) {

    static GapQuestion of(String dialogue, @Nullable String party, @Nullable String body, @Nullable String goal) {
        var keys = new EnumMap<By, String>(By.class);
        if (party != null && !party.isBlank()) keys.put(By.PARTY, party);
        if (body != null && !body.isBlank()) keys.put(By.BODY, body);
        if (goal != null && !goal.isBlank()) keys.put(By.GOAL, goal);
        return new GapQuestion(dialogue, keys);
    }

    Gaps.Asked asked() {
        return new Gaps.Asked(RecordFile.id("dialogue", dialogue), keys);
    }

    /// @throws NoSuchPage where there is no such question
    /// @throws UnreadableAddress where what stands under a goal is asked of none
    Gap gap(String spelled) {
        var gap = Gap.spelled(spelled).orElseThrow(() -> new NoSuchPage("page"));
        if (gap == Gap.UNDER_GOAL && !keys.containsKey(By.GOAL)) throw new UnreadableAddress("goal", "");
        return gap;
    }

    /// The page of all gaps, without language and date.
    String inside() {
        return "/" + dialogue + "/gaps";
    }

    /// Sifted as it is.
    String inside(Gap gap, int page) {
        return address(inside() + "/" + gap.spelled(), keys, page);
    }

    /// What stands under a goal, sifted as it is otherwise.
    String under(String goal) {
        var asked = new EnumMap<By, String>(By.class);
        asked.putAll(keys);
        asked.put(By.GOAL, goal);
        return address(inside() + "/" + Gap.UNDER_GOAL.spelled(), asked, 1);
    }

    String sifted() {
        return address(inside(), keys, 1);
    }

    private static String address(String inside, Map<By, String> keys, int page) {
        var questions = new ArrayList<String>();
        keys.forEach((by, key) -> questions.add(by.parameter() + "=" + key));
        if (page > 1) questions.add("page=" + page);
        return inside + (questions.isEmpty() ? "" : "?" + String.join("&", questions));
    }
}
