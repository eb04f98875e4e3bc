package org.redthread.browser;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/// An answer of the house, and what it cost.
///
/// @param guest who asked
/// @param address path and query
/// @param bytes as they went over the wire
record Visit(Guest guest, String address, int status, String type, int bytes, Document document, Watch.Seen seen) {

    boolean isPage() {
        return type.startsWith("text/html");
    }

    String language() {
        return address.matches("/[a-z]{2}([/?].*)?") ? address.substring(1, 3) : "en";
    }

    /// One template in one language.
    String template() {
        return language() + " " + seen.mapping();
    }

    /// What a page is built of: each element of its content by tag, classes and kind of field.
    Set<String> elements() {
        return document.select("main *").stream()
                .map(e -> e.tagName() + "." + e.className() + ":" + e.attr("type"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Opens the same page in a browser, on behalf of the same guest.
    void open(Page page) {
        page.context().clearCookies();
        page.context().addCookies(guest.cookies());
        page.navigate(address);
    }

    String asGuest() {
        return " as " + guest.name();
    }

    /// Who saw what: for the words of a failure.
    @Override
    public String toString() {
        return address + asGuest();
    }
}
