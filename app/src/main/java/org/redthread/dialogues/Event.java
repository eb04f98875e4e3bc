package org.redthread.dialogues;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.When;
import org.redthread.record.Words;

/// A milestone of the dialogue itself, which no other room holds.
record Event(When on, Words title, @Nullable Words note, List<String> sources) {}
