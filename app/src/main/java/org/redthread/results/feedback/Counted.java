package org.redthread.results.feedback;

import java.util.List;

/// How one question was answered.
///
/// @param many how many answered one, two, three, four, five
public record Counted(Question question, List<Integer> many) {

    public Counted {
        many = List.copyOf(many);
    }

    public int answered() {
        return many.stream().mapToInt(Integer::intValue).sum();
    }
}
