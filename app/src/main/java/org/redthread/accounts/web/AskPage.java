package org.redthread.accounts.web;

import java.util.List;
import org.redthread.accounts.Place;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The form by which somebody without an account asks for access.
///
/// @param inside where it is sent, without language
/// @param languages in which the asker can be written to
public record AskPage(Here here, String title, String inside, Form form, List<Form.Choice> languages) {

    static AskPage of(Here here, Place place, Form form) {
        return new AskPage(
                here,
                here.say("accounts.ask.of", place.label()),
                "/" + place.slug() + "/access",
                form,
                languages(here));
    }

    static List<Form.Choice> languages(Here here) {
        return here.languages().stream()
                .map(language -> new Form.Choice(language.tag(), language.ownName()))
                .toList();
    }
}
