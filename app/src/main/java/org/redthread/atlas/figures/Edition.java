package org.redthread.atlas.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.record.Words;
import org.redthread.web.Language;

/// A data set in the edition that is shown.
///
/// @param retrievedOn null where nobody wrote it down
/// @param madeOn when the extract was made
/// @param checksum SHA-256 of the file, in hexadecimal
public record Edition(
        int id,
        String dataSet,
        String publisher,
        String en,
        String ru,
        String licence,
        String address,
        List<String> notesEn,
        List<String> notesRu,
        String edition,
        @Nullable LocalDate retrievedOn,
        LocalDate madeOn,
        String checksum,
        int rows,
        Instant takenAt,
        boolean shipped) {

    public Words title() {
        return new Words(en, ru);
    }

    /// What a reader must be told of its figures.
    public List<String> notes(Language language) {
        return language == Language.RU ? notesRu : notesEn;
    }

    /// As pictures and files name it: UN DESA, International Migrant Stock, revision 2024.
    public String cited(Language language) {
        return publisher + ", " + title().in(language) + ", " + edition;
    }
}
