package org.redthread.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.access.Forbidden;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Why a page could not be given, in the words of `web.fault.*`; what an exception says itself is shown to nobody.
///
/// @param status an HTTP status of 400 or above
/// @param kind which of the status's sentences fits, such as `party` for a 404
/// @param given what the sentence quotes of the request
record Fault(int status, String kind, List<String> given) {

    private static final String GENERAL = "general";

    static Fault of(Exception e) {
        return switch (e) {
            case NoSuchPage missing -> new Fault(404, missing.what(), List.of());
            case UnreadableAddress unreadable -> new Fault(400, unreadable.parameter(), List.of(unreadable.given()));
            case Forbidden _ -> new Fault(403, GENERAL, List.of());
            case MaxUploadSizeExceededException _ -> new Fault(413, GENERAL, List.of());
            case ErrorResponse response -> of(response.getStatusCode().value());
            case TypeMismatchException _, HttpMessageNotReadableException _, MultipartException _ ->
                new Fault(400, GENERAL, List.of());
            default -> new Fault(500, GENERAL, List.of());
        };
    }

    static Fault of(int status) {
        return new Fault(status == 404 ? 404 : status < 400 ? 500 : status, GENERAL, List.of());
    }

    /// The same at an address that begins with two letters which are no language of ours: that is then what is missing.
    Fault at(String address) {
        var foreign = address.matches("/[a-z]{2}(/.*)?")
                && Language.of(address.substring(1, 3)).isEmpty();
        return status == 404 && foreign ? new Fault(404, "language", given) : this;
    }

    /// Whether it is ours, so that somebody must look into it.
    boolean ours() {
        return status >= 500;
    }

    String title(Here here) {
        return here.say("web.fault." + spoken(here) + ".title");
    }

    /// @param address as it came, to be quoted; @param id under which the fault is logged, where it is ours
    String happened(Here here, String address, @Nullable String id) {
        var specific = "web.fault." + spoken(here) + "." + kind;
        var key = here.messages().has(here.language(), specific) ? specific : "web.fault." + spoken(here) + ".general";
        return here.say(key, address, given.isEmpty() ? "" : given.getFirst(), id == null ? "" : id);
    }

    String remedy(Here here) {
        return here.say("web.fault." + spoken(here) + ".remedy");
    }

    private String spoken(Here here) {
        if (here.messages().has(here.language(), "web.fault." + status + ".title")) return String.valueOf(status);
        return ours() ? "500" : "400";
    }
}
