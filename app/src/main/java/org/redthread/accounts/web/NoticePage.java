package org.redthread.accounts.web;

import org.jspecify.annotations.Nullable;
import org.redthread.web.Here;

/// Something said in a sentence or two, with at most one thing to press or one way on.
///
/// @param more a further sentence; null for none
/// @param press what the button says that posts to this address; null for none
/// @param inside where the way on leads, without language; null for none
public record NoticePage(
        Here here,
        String title,
        String words,
        @Nullable String more,
        @Nullable String press,
        @Nullable String inside,
        @Nullable String label) {

    static NoticePage of(Here here, String title, String words) {
        return new NoticePage(here, title, words, null, null, null, null);
    }

    NoticePage with(@Nullable String sentence) {
        return new NoticePage(here, title, words, sentence, press, inside, label);
    }

    NoticePage pressed(String button) {
        return new NoticePage(here, title, words, more, button, inside, label);
    }

    NoticePage leading(String to, String said) {
        return new NoticePage(here, title, words, more, press, to, said);
    }
}
