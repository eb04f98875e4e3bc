package org.redthread.accounts.web;

import java.util.List;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// One request for access, with the two answers to it.
///
/// @param inside the address of all requests, without language
public record RequestPage(
        Here here,
        String inside,
        RequestsPage.Line request,
        String why,
        Form approve,
        Form decline,
        List<Form.Choice> roles) {

    public String own() {
        return inside + "/" + request.id();
    }
}
