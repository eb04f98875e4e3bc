package org.redthread.projects;

import org.jspecify.annotations.Nullable;
import org.redthread.projects.Dossier.Role;

/// A party's part in one project.
///
/// @param role null where the project merely works in the country
public record Share(Project project, @Nullable Role role) {}
