package org.redthread.dialogues.web;

import java.util.List;
import org.redthread.dialogues.Dialogue;
import org.redthread.dialogues.Fact;
import org.redthread.dialogues.Slippage;
import org.redthread.parties.PartyName;
import org.redthread.record.Claim;
import org.redthread.web.Here;

/// What is known of a dialogue in words, and of the work of its Secretariat.
public record SecretariatPage(
        Here here,
        Dialogue dialogue,
        List<Fact> facts,
        List<Fact> practice,
        List<Slippage> slippages,
        List<OfficeLine> offices,
        List<Claim> claims,
        List<PartyName> footnotes) {}
