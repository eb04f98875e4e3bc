package org.redthread.atlas.figures;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lays figures down as editions, and says which is shown. It asks nobody's right: whoever calls has.
@Service
@Transactional
public class Shelf {

    private final FigureStore store;
    private final Clock clock;

    Shelf(FigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// An edition that nobody sees until it is shown.
    ///
    /// @param lines as COPY takes them, without the number of the edition
    /// @param values whether they are values of countries, and not corridors
    /// @return its number
    public int lay(
            String dataSet,
            String edition,
            @Nullable LocalDate retrievedOn,
            LocalDate madeOn,
            byte[] file,
            List<String> lines,
            boolean values) {
        var id = store.open(dataSet, edition, retrievedOn, madeOn, sum(file), clock.instant(), false, false);
        var numbered = lines.stream().map(line -> id + "\t" + line).toList();
        if (values) store.copyFigures(numbered);
        else store.copyCorridors(numbered);
        store.close(id);
        return id;
    }

    /// Shows an edition in place of another.
    ///
    /// @param instead the one that is shown now; 0 for none
    /// @return false where another is shown by now
    public boolean show(String dataSet, int edition, int instead) {
        store.awaitTurn();
        return store.show(dataSet, edition, instead);
    }

    static String sum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
