package org.redthread.plans.sheets.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.redthread.dialogues.Dialogue;
import org.redthread.plans.living.LivingPlan;
import org.redthread.plans.living.Undertaking;
import org.redthread.plans.sheets.Setting;
import org.redthread.plans.sheets.Which;
import org.redthread.web.Here;

/// Many activities to be ticked, and what is to be the same of all of them.
///
/// @param found those that are sifted
/// @param setting what was typed before
/// @param nothing whether it was sent without an activity or without anything to change
/// @param number of the page of activities, from 1
public record BulkPage(
        Here here,
        Dialogue dialogue,
        LivingPlan plan,
        Which which,
        List<Undertaking> found,
        Setting setting,
        boolean nothing,
        int number) {

    static final int ON_A_PAGE = 100;

    public String inside() {
        return dialogue.inside() + plan.inside() + "/bulk";
    }

    public List<Undertaking> shown() {
        var from = Math.min((number - 1) * ON_A_PAGE, found.size());
        return found.subList(from, Math.min(from + ON_A_PAGE, found.size()));
    }

    public int pages() {
        return Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    }

    /// Another page of the same.
    public String page(int which) {
        var asked = new StringBuilder(inside()).append("?page=").append(which);
        sifted().forEach((name, value) ->
                asked.append('&').append(name).append('=').append(encoded(value)));
        return here.to(asked.toString()) + "#activities";
    }

    public Map<String, String> sifted() {
        return BulkRunPage.sifted(which);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
