package org.redthread.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// veraPDF, asked about PDF/UA-1.
public final class Judge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Judge() {}

    /// Each rule that is broken, once.
    public static List<String> faults(byte[] pdf) throws Exception {
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("rules asked").isPositive();
            return result.getTestAssertions().stream()
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
