package org.redthread.dialogues;

import java.util.List;
import org.redthread.record.Words;

/// Something known of a dialogue in words.
///
/// @param aspect what it is about, such as `languages` or `practice`
public record Fact(String aspect, Words says, List<String> sources) {}
