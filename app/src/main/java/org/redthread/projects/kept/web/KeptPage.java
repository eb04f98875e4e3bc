package org.redthread.projects.kept.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.redthread.dialogues.Dialogue;
import org.redthread.projects.kept.Kept;
import org.redthread.projects.kept.Stage;
import org.redthread.projects.kept.Sum;
import org.redthread.web.Form;
import org.redthread.web.Here;

/// The page of one project that is kept here.
///
/// @param keeps whether the reader keeps projects
public record KeptPage(Here here, Dialogue dialogue, Kept kept, boolean keeps, Form form) {

    /// With the code of IATI's list behind it, wherever a stage is named.
    public static String stage(Here here, Stage stage) {
        return here.say("kept.stage.coded", here.say("kept.stage." + stage), stage.code());
    }

    public String stage() {
        return stage(here, kept.stage());
    }

    public String inside() {
        return dialogue.inside() + kept.inside();
    }

    public String amount(Kept.Money money) {
        return here.money(money.amount(), money.currency());
    }

    public List<Sum> sums() {
        return Sum.count(Stream.of(kept));
    }

    public String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    public List<Form.Choice> kinds() {
        return Arrays.stream(Kept.Money.Of.values())
                .map(of -> new Form.Choice(of.name(), here.say("kept.money." + of)))
                .toList();
    }
}
