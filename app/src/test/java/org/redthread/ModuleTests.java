package org.redthread;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModuleTests {

    /// `redline` and `check` are libraries: to the rooms they are like any other jar, and they know no room.
    static final ApplicationModules modules = ApplicationModules.of(
            Application.class, resideInAnyPackage("org.redthread.redline..", "org.redthread.check.."));

    @Test
    void modulesKeepTheirBoundaries() {
        modules.verify();
    }

    @Test
    void documentationFollowsTheCode() {
        // Without the metadata for the start, which would stand in the classes and hide rooms that came later.
        new Documenter(modules)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases()
                .writeAggregatingDocument();
    }
}
