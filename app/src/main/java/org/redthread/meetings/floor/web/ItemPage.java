package org.redthread.meetings.floor.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.documents.Document;
import org.redthread.meetings.floor.Item;
import org.redthread.meetings.floor.ItemForm;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form in which an item of the agenda is written.
///
/// @param documents that may be attached: the newest of the dialogue
public record ItemPage(Here here, Hall hall, Form form, List<Document> documents) {

    public boolean isNew() {
        return form.value("item").isEmpty();
    }

    public List<Form.Choice> kinds() {
        return Arrays.stream(Item.Kind.values())
                .map(kind -> new Form.Choice(kind.name(), here.say("meetings.agenda.kind." + kind)))
                .toList();
    }

    public List<Form.Choice> sessions() {
        var none = new Form.Choice("", here.say("meetings.agenda.session.none"));
        var planned = hall.meeting().sessions().stream()
                .map(session -> new Form.Choice(session.id().toString(), session.name()));
        return Stream.concat(Stream.of(none), planned).toList();
    }

    public boolean attaches(Document document) {
        return !form.value(ItemForm.DOCUMENT + document.id()).isEmpty();
    }
}
