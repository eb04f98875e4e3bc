package org.redthread.results.feedback;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.web.Findings;

/// The form as it was typed.
record Reply(Map<Question, Integer> scores, Map<Question, String> words) {

    static final int LONGEST = 1000;

    /// What cannot be taken is found by its field.
    static Reply read(Map<String, String> typed, Findings findings) {
        var scores = new EnumMap<Question, Integer>(Question.class);
        var words = new EnumMap<Question, String>(Question.class);
        for (var question : Question.values()) {
            var said =
                    typed.getOrDefault(question.field(), "").replace("\0", "").strip();
            if (said.isEmpty()) continue;
            if (question.inWords()) {
                findings.addIf(
                        said.length() > LONGEST, question.field(), "feedback.found.long", LONGEST, said.length());
                words.put(question, said);
            } else if (said.matches("[1-" + Question.HIGHEST + "]")) scores.put(question, Integer.valueOf(said));
            else findings.add(question.field(), "feedback.found.score", Question.HIGHEST);
        }
        findings.addIf(findings.isEmpty() && scores.isEmpty() && words.isEmpty(), "", "feedback.found.empty");
        return new Reply(scores, words);
    }

    @Nullable Integer score(Question question) {
        return scores.get(question);
    }

    @Nullable String words(Question question) {
        return words.get(question);
    }
}
