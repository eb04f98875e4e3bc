package org.redthread.search;

import java.util.List;
import org.redthread.access.Access;
import org.redthread.web.Here;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds what one remembers, as far as one may see it.
@Service
public class Searching {

    private static final int NEAR = 5;

    private final SearchStore store;
    private final Access access;

    Searching(SearchStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /// The best first; where no thing holds all words, those that hold beginnings of them, else some of them.
    @Transactional(readOnly = true)
    public Found find(Question question, Here here) {
        access.require(SearchAction.READ);
        if (question.isEmpty()) return Found.nothing(List.of());
        for (var how : Found.How.values()) {
            var answer = store.find(question, how, here.language().tag());
            if (answer.many() > 0)
                return new Found(
                        how,
                        answer.many(),
                        answer.capped(),
                        answer.kinds(),
                        answer.dialogues(),
                        answer.parties(),
                        answer.hits(),
                        List.of());
        }
        return Found.nothing(store.near(question.typed(), NEAR));
    }
}
