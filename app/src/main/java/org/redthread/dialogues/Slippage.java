package org.redthread.dialogues;

import java.util.List;
import org.redthread.record.Words;

/// What was planned, and what became of it.
public record Slippage(Words planned, Words actual, List<String> sources) {}
