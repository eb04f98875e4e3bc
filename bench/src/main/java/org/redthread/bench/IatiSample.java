package org.redthread.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// A generated IATI file in which nothing is wrong. All that stands in it is sample wording.
final class IatiSample {

    private static final int FIRST_YEAR = 2019;
    private static final int QUARTERS = 4;
    private static final String FRONT = """
            <iati-activity xml:lang="en" default-currency="EUR">
             <iati-identifier>GB-COH-1-%d</iati-identifier>
             <reporting-org ref="GB-COH-1" type="40"><narrative>Sample organisation</narrative></reporting-org>
             <title><narrative>Sample activity %1$d</narrative></title>
             <description><narrative>Sample description</narrative></description>
             <participating-org role="1" ref="GB-COH-1"><narrative>Sample organisation</narrative></participating-org>
             <activity-status code="2"/>
             <activity-date type="1" iso-date="2019-01-01"/>
             <recipient-country code="TR"/>
             <sector code="15190"/>
            """;
    private static final String BUDGET = """
             <budget type="1" status="1">
              <period-start iso-date="2019-01-01"/>
              <period-end iso-date="2019-12-31"/>
              <value value-date="2019-01-01" currency="EUR">120000</value>
             </budget>
            """;
    private static final String PAYMENT = """
             <transaction ref="SAMPLE-%d-%d">
              <transaction-type code="3"/>
              <transaction-date iso-date="2020-0%2$d-01"/>
              <value value-date="2020-0%2$d-01" currency="EUR">%1$d.50</value>
              <description><narrative>Sample payment number %2$d of sample activity %1$d</narrative></description>
              <provider-org ref="GB-COH-1"><narrative>Sample organisation</narrative></provider-org>
              <receiver-org><narrative>Sample receiver</narrative></receiver-org>
             </transaction>
            """;
    private static final String PERIOD = """
               <period>
                <period-start iso-date="%d-%02d-01"/>
                <period-end iso-date="%1$d-%02d-28"/>
                <target value="%d"/>
                <actual value="%d">
                 <comment><narrative>Sample comment</narrative></comment>
                </actual>
               </period>
            """;

    private IatiSample() {}

    static void write(Path file, int activities, int results, int indicators, int periods) throws IOException {
        try (var out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n");
            var stretches = stretches(periods);
            for (var i = 0; i < activities; i++) {
                out.write(FRONT.formatted(i));
                for (var result = 0; result < results; result++) result(out, result, indicators, stretches);
                out.write("</iati-activity>\n");
            }
            out.write("</iati-activities>\n");
        }
    }

    /// Activities as donors publish them: no results, but payments.
    static void writeMany(Path file, int activities, int transactions) throws IOException {
        try (var out = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n");
            for (var i = 0; i < activities; i++) {
                out.write(FRONT.formatted(i));
                out.write(BUDGET);
                for (var payment = 0; payment < transactions; payment++) out.write(PAYMENT.formatted(i, payment + 1));
                out.write("</iati-activity>\n");
            }
            out.write("</iati-activities>\n");
        }
    }

    private static void result(Writer out, int result, int indicators, String stretches) throws IOException {
        out.write(" <result type=\"1\">\n  <title><narrative>Sample result %d</narrative></title>\n".formatted(result));
        for (var indicator = 0; indicator < indicators; indicator++) {
            out.write("  <indicator measure=\"1\">\n   <title><narrative>Sample indicator %d</narrative></title>\n"
                    .formatted(indicator));
            out.write("   <baseline year=\"2018\" value=\"0\"/>\n");
            out.write(stretches);
            out.write("  </indicator>\n");
        }
        out.write(" </result>\n");
    }

    private static String stretches(int periods) {
        var stretches = new StringBuilder();
        for (var i = 0; i < periods; i++) {
            var month = i % QUARTERS * 3 + 1;
            stretches.append(PERIOD.formatted(FIRST_YEAR + i / QUARTERS, month, month + 2, i * 10, i * 9));
        }
        return stretches.toString();
    }
}
