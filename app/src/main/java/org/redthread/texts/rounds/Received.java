package org.redthread.texts.rounds;

import org.redthread.parties.PartyName;
import org.redthread.web.Findings;

/// What became of one file that was handed in as a reply.
public sealed interface Received {

    /// What its sender called it.
    String file();

    /// @param changes how many changes of the text it was found to propose, and
    /// @param remarks how many comments without a change, those among them that the party had handed in before, and
    /// @param before how many these were
    record Taken(String file, PartyName party, Submission submission, int changes, int remarks, int before)
            implements Received {}

    /// All that it says was handed in before; nothing was taken twice.
    record Known(String file, PartyName party) implements Received {}

    /// @param findings why, under the name `file`
    record Refused(String file, Findings findings) implements Received {}
}
