package org.redthread.projects.iati;

import java.util.List;

/// Who reports the projects of a dialogue in IATI.
///
/// @param ref its organisation identifier, `GB-COH-1234567`
/// @param type a code of IATI's list `OrganisationType`
public record Reporter(String ref, String type, String name) {

    /// The codes of that list.
    public static final List<String> TYPES =
            List.of("10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90");
}
