package org.redthread.web;

/// The page in place of one that could not be given: what happened, where, and what to do.
public record FaultPage(Here here, String title, String happened, String remedy, boolean undated, boolean signIn) {

    static FaultPage of(Fault fault, Here here, String happened) {
        var date = fault.kind().equals(Asked.AS_OF);
        var signIn = fault.status() == 403 && !here.reader().signedIn();
        return new FaultPage(here, fault.title(here), happened, fault.remedy(here), date, signIn);
    }
}
