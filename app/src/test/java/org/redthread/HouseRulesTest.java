package org.redthread;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

@AnalyzeClasses(packages = "org.redthread", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("a deadline must be testable: inject Clock");

    @ArchTest
    static final ArchRule sql_stays_in_the_store = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideOutsideOfPackages("..sql..", "..database..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("whoever looks for a table's statements looks in one place");

    @ArchTest
    static final ArchRule a_page_does_not_reach_the_store = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store")
            .because("a page asks the room's noun, where the right to know is asked");

    @ArchTest
    static final ArchRule no_text_depends_on_where_the_server_stands = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .because("a Turkish server would spell other words");

    @ArchTest
    static final ArchRule the_libraries_know_nobody = noClasses()
            .that()
            .resideInAnyPackage("org.redthread.redline..", "org.redthread.check..", "org.redthread.iati..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.redthread.web..", "org.redthread.sql..", "java.sql..")
            .because("they work with no server");
}
