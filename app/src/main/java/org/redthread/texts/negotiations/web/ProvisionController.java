package org.redthread.texts.negotiations.web;

import java.util.ArrayList;
import java.util.List;
import org.redthread.access.Asks;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.print.Passage;
import org.redthread.redline.print.Redlined;
import org.redthread.redline.text.Block;
import org.redthread.redline.text.Identity;
import org.redthread.redline.text.Text;
import org.redthread.texts.Remembers;
import org.redthread.texts.negotiations.Appearance;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.web.Here;
import org.redthread.web.NoSuchPage;
import org.redthread.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One provision through all versions, whatever its number in each.
@PageController
@Asks("negotiations.read")
class ProvisionController {

    private static final int LONGEST = 100;

    private final Negotiations negotiations;
    private final Dialogues dialogues;
    private final List<Remembers> rooms;

    ProvisionController(Negotiations negotiations, Dialogues dialogues, List<Remembers> rooms) {
        this.negotiations = negotiations;
        this.dialogues = dialogues;
        this.rooms = rooms;
    }

    @GetMapping("/{language}/{dialogue}/negotiations/{negotiation}/provisions/{provision}")
    String provision(
            Here here,
            @PathVariable("dialogue") String slug,
            @PathVariable("negotiation") String address,
            @PathVariable("provision") String provision,
            Model model) {
        var dialogue = dialogues.get(slug);
        var text = negotiations.get(dialogue, address);
        if (provision.isBlank() || provision.length() > LONGEST) throw new NoSuchPage("page");
        var history = negotiations.history(text, new Identity(provision));
        var knot = negotiations.provision(text, new Identity(provision));
        var wording = history.getFirst().block().wording().text();
        var remembered = rooms.stream()
                .flatMap(room -> room.concerning(dialogue.id(), knot, wording, here).stream())
                .toList();
        model.addAttribute("page", new ProvisionPage(here, dialogue, text, entries(history), remembered));
        return "texts/negotiations/provision";
    }

    /// Each appearance with what changed in it since the one before, which stands below it.
    private static List<ProvisionPage.Entry> entries(List<Appearance> history) {
        var entries = new ArrayList<ProvisionPage.Entry>();
        for (int i = 0; i < history.size(); i++) {
            var now = alone(history.get(i).block());
            var before = i + 1 < history.size() ? alone(history.get(i + 1).block()) : now;
            entries.add(new ProvisionPage.Entry(history.get(i), passage(before, now)));
        }
        return entries;
    }

    private static Passage passage(Text before, Text now) {
        return Redlined.between("", before, "", now).passages().getFirst();
    }

    private static Text alone(Block block) {
        return new Text(
                List.of(new Block(block.id(), block.kind(), 0, block.number(), block.typed(), block.wording())));
    }
}
