package org.redthread.dialogues;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.parties.Party;
import org.redthread.parties.PartyEntry;
import org.redthread.parties.PartyEntry.Strand;
import org.redthread.parties.PartyThread;
import org.redthread.record.When;
import org.redthread.record.Words;
import org.redthread.web.Here;
import org.springframework.stereotype.Component;

/// What sources say of a party's part in dialogues, and which offices it holds and held.
@Component
class PartyInDialogues implements PartyThread {

    private final Dialogues dialogues;

    PartyInDialogues(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    @Override
    public List<PartyEntry> of(Party party, Here here) {
        var byId = dialogues.all().stream().collect(Collectors.toMap(Dialogue::id, Function.identity()));
        var entries = new ArrayList<PartyEntry>();
        for (var statement : dialogues.statements(party)) {
            var dialogue = byId.get(statement.dialogue());
            if (dialogue != null && happened(statement.on(), here)) entries.add(entry(statement, dialogue, here));
        }
        for (var held : dialogues.offices(party)) {
            var dialogue = byId.get(held.dialogue());
            if (dialogue != null && happened(begins(held.office()), here)) entries.add(entry(held, dialogue, here));
        }
        return entries;
    }

    private static PartyEntry entry(Statement statement, Dialogue dialogue, Here here) {
        var says = here.say("dialogues.says." + statement.says(), statement.printed());
        return new PartyEntry(
                Strand.PARTICIPATION,
                statement.on(),
                dialogue.name().in(here.language()) + ": " + says,
                in(statement.note(), here),
                dialogue.inside() + "/participation",
                dialogue.sample(),
                statement.sources());
    }

    private static PartyEntry entry(Held held, Dialogue dialogue, Here here) {
        var office = held.office();
        var where = dialogue.name().in(here.language())
                + (held.bodyName() == null ? "" : ", " + held.bodyName().in(here.language()));
        return new PartyEntry(
                Strand.OFFICES,
                begins(office),
                where + ": " + here.say("dialogues.office." + office.office()),
                Tenure.of(office, here),
                dialogue.inside() + (held.body() == null ? "" : "/bodies/" + held.body()),
                dialogue.sample(),
                office.sources());
    }

    private static @Nullable When begins(Office office) {
        return office.since() == null ? office.seen() : office.since();
    }

    private static boolean happened(@Nullable When when, Here here) {
        return when == null || !when.first().isAfter(here.asOf());
    }

    private static @Nullable String in(@Nullable Words words, Here here) {
        return words == null ? null : words.in(here.language());
    }
}
