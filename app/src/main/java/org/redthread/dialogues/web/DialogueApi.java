package org.redthread.dialogues.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Asks;
import org.redthread.api.ApiController;
import org.redthread.api.Asking;
import org.redthread.api.Tells;
import org.redthread.dialogues.Body;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Dialogues;
import org.redthread.dialogues.Listing;
import org.redthread.dialogues.Office;
import org.redthread.dialogues.Participant;
import org.redthread.dialogues.Says;
import org.redthread.dialogues.Standing;
import org.redthread.parties.Parties;
import org.redthread.parties.PartyName;
import org.redthread.parties.PartyRef;
import org.redthread.record.When;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@ApiController
@Asks("dialogues.read")
class DialogueApi {

    private final Dialogues dialogues;
    private final Parties parties;

    DialogueApi(Dialogues dialogues, Parties parties) {
        this.dialogues = dialogues;
        this.parties = parties;
    }

    record DialogueRef(String slug, String name, String kind, boolean sample, String href) {

        static DialogueRef of(Dialogue dialogue, Asking asking) {
            return new DialogueRef(
                    dialogue.slug(),
                    dialogue.name().in(asking.language()),
                    dialogue.kind().in(asking.language()),
                    dialogue.sample(),
                    asking.href("/dialogues/" + dialogue.slug()));
        }
    }

    /// @param holders empty where the record names nobody, or a person alone
    /// @param seen the last day on which a source has it so
    record OfficeAnswer(
            Office.Kind office,
            List<PartyRef> holders,
            @Nullable String person,
            @Nullable When since,
            @Nullable When until,
            @Nullable When seen,
            boolean inferred,
            List<String> sources) {

        static OfficeAnswer of(Office office, Map<UUID, PartyName> names) {
            var holders = office.holders().stream()
                    .map(holder -> PartyRef.of(Objects.requireNonNull(names.get(holder))))
                    .toList();
            return new OfficeAnswer(
                    office.office(),
                    holders,
                    office.person(),
                    office.since(),
                    office.until(),
                    office.seen(),
                    office.inferred(),
                    office.sources());
        }
    }

    record DialoguesAnswer(List<DialogueRef> items) {}

    @GetMapping("/dialogues")
    @Tells("All dialogues; one that is a rehearsal is marked as sample.")
    DialoguesAnswer dialogues(Asking asking) {
        return new DialoguesAnswer(dialogues.all().stream()
                .map(dialogue -> DialogueRef.of(dialogue, asking))
                .toList());
    }

    record DialogueAnswer(LocalDate asOf, DialogueRef dialogue, List<OfficeAnswer> offices, List<String> sources) {}

    @GetMapping("/dialogues/{dialogue}")
    @Tells("One dialogue with its own offices as of a day.")
    DialogueAnswer dialogue(Asking asking, @PathVariable("dialogue") String slug) {
        var dialogue = dialogues.get(slug);
        var offices = dialogues.offices(dialogue, asking.asOf()).stream()
                .filter(office -> office.body() == null)
                .toList();
        var names = names(offices, asking);
        return new DialogueAnswer(
                asking.asOf(),
                DialogueRef.of(dialogue, asking),
                offices.stream().map(office -> OfficeAnswer.of(office, names)).toList(),
                dialogue.sources());
    }

    record BodiesAnswer(LocalDate asOf, DialogueRef dialogue, List<Item> items) {

        record Item(
                String slug,
                String name,
                Body.Kind kind,
                @Nullable When since,
                @Nullable When seen,
                List<OfficeAnswer> offices,
                List<String> sources) {}
    }

    @GetMapping("/dialogues/{dialogue}/bodies")
    @Tells("The bodies that stood on a day, with whoever presided.")
    BodiesAnswer bodies(Asking asking, @PathVariable("dialogue") String slug) {
        var dialogue = dialogues.get(slug);
        var offices = dialogues.offices(dialogue, asking.asOf());
        var names = names(offices, asking);
        var items = dialogues.bodies(dialogue, asking.asOf()).stream()
                .map(body -> new BodiesAnswer.Item(
                        body.slug(),
                        body.name().in(asking.language()),
                        body.kind(),
                        body.since(),
                        body.seen(),
                        offices.stream()
                                .filter(office -> body.id().equals(office.body()))
                                .map(office -> OfficeAnswer.of(office, names))
                                .toList(),
                        body.sources()))
                .toList();
        return new BodiesAnswer(asking.asOf(), DialogueRef.of(dialogue, asking), items);
    }

    record ParticipationAnswer(LocalDate asOf, DialogueRef dialogue, List<Item> items, List<PrintedList> lists) {

        /// @param first the earliest statement of the same standing, on `since`
        /// @param latest the statement that decides, on `last`
        record Item(
                PartyRef party,
                Standing standing,
                Says first,
                When since,
                Says latest,
                When last,
                List<String> sources) {

            static Item of(Participant one, PartyName name) {
                return new Item(
                        PartyRef.of(name),
                        one.standing(),
                        one.first(),
                        one.since(),
                        one.latest(),
                        one.last(),
                        one.sources());
            }
        }

        /// @param printedTotal the figure above the list, null where none is printed
        record PrintedList(
                String slug,
                String title,
                @Nullable When on,
                @Nullable Integer printedTotal,
                int counted,
                boolean disputed,
                List<String> sources) {

            static PrintedList of(Listing listing, Asking asking) {
                return new PrintedList(
                        listing.slug(),
                        listing.title().in(asking.language()),
                        listing.on(),
                        listing.printedTotal(),
                        listing.counted(),
                        listing.disputed(),
                        listing.sources());
            }
        }
    }

    @GetMapping("/dialogues/{dialogue}/participation")
    @Tells("Who takes part on a day, by the latest dated statement of a source, and the printed lists behind it.")
    ParticipationAnswer participation(Asking asking, @PathVariable("dialogue") String slug) {
        var dialogue = dialogues.get(slug);
        var participation = dialogues.participation(dialogue, asking.asOf(), asking.language());
        return new ParticipationAnswer(
                asking.asOf(),
                DialogueRef.of(dialogue, asking),
                participation.participants().stream()
                        .map(one -> ParticipationAnswer.Item.of(one, participation.name(one)))
                        .toList(),
                dialogues.listings(dialogue).stream()
                        .map(listing -> ParticipationAnswer.PrintedList.of(listing, asking))
                        .toList());
    }

    private Map<UUID, PartyName> names(List<Office> offices, Asking asking) {
        return parties.names(HomeController.holders(offices), asking.language(), asking.asOf());
    }
}
