package org.redthread.dialogues.web;

import java.util.List;
import org.redthread.dialogues.Cycle;
import org.redthread.dialogues.Dialogue;
import org.redthread.web.Here;

/// All cycles of a dialogue, the latest first.
public record CyclesPage(Here here, Dialogue dialogue, List<Cycle> cycles) {}
