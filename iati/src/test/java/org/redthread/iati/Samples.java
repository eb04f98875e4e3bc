package org.redthread.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.redthread.iati.rules.Rules;

/// Files for tests. All that stands in them is sample wording.
final class Samples {

    static final Rules RULES = Rules.standard(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    /// An activity in which nothing is wrong, up to where more is to be said.
    static final String SOUND = """
            <iati-activity xml:lang="en" default-currency="EUR">
            <iati-identifier>GB-COH-1-A</iati-identifier>
            <reporting-org ref="GB-COH-1" type="40"><narrative>Sample organisation</narrative></reporting-org>
            <title><narrative>Sample title</narrative></title>
            <description><narrative>Sample description</narrative></description>
            <participating-org role="1" ref="GB-COH-1"><narrative>Sample organisation</narrative></participating-org>
            <activity-status code="2"/>
            <activity-date type="1" iso-date="2024-01-01"/>
            """;

    static final String PLACED = SOUND + "<recipient-country code=\"TR\"/>\n<sector code=\"15190\"/>\n";

    private Samples() {}

    static String file(String... activities) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n"
                + String.join("", activities) + "</iati-activities>\n";
    }

    static String activity(String more) {
        return PLACED + more + "</iati-activity>\n";
    }

    static InputStream example() {
        return Objects.requireNonNull(Samples.class.getResourceAsStream("activity-standard-example-annotated.xml"));
    }

    record Read(List<Activity> activities, List<Finding> findings, Mapping mapping, Element root) {

        List<Fault> faults() {
            return findings.stream().map(Finding::fault).toList();
        }

        /// The rules that were broken, as the standard numbers them.
        List<String> rules() {
            return findings.stream()
                    .map(Finding::fault)
                    .filter(Fault.Rule.class::isInstance)
                    .map(fault -> ((Fault.Rule) fault).id())
                    .toList();
        }
    }

    static Read read(String file) {
        return read(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    static Read read(InputStream in) {
        var findings = new ArrayList<Finding>();
        var activities = new ArrayList<Activity>();
        try (var inspection = Inspection.of(in, RULES, findings::add)) {
            for (var next = inspection.next(); next != null; next = inspection.next()) activities.add(next);
            var root = inspection.root();
            return new Read(activities, findings, inspection.mapping(), root == null ? ActivityWriter.root() : root);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String written(Read read) {
        var out = new StringWriter();
        try (var writer = new ActivityWriter(out, read.root())) {
            for (var activity : read.activities()) writer.write(activity.element());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }
}
