package org.redthread.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.redthread.access.Access;
import org.redthread.dialogues.Dialogues;
import org.redthread.redline.merge.Change;
import org.redthread.redline.text.Wording;
import org.redthread.texts.consolidation.HandingIn;
import org.redthread.texts.consolidation.HandingIn.Proposed;
import org.redthread.texts.negotiations.Negotiations;
import org.redthread.texts.rounds.Rounds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The Chair goes through a consolidation on a telephone and without a mouse.
@InTheBrowser
class ConsolidationByKeyboardTest {

    private static final String TEXT = "/negotiations/sample-action-plan";
    private static final String PAGE = "/en/rehearsal" + TEXT + "/rounds/1/consolidation";
    private static final int TELEPHONE = 390;

    @Autowired
    JdbcClient db;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Dialogues dialogues;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Rounds rounds;

    @Test
    void the_chair_settles_on_a_telephone_by_keys_and_without_a_script_by_the_form(Page page) {
        var at = handedIn();
        page.setViewportSize(TELEPHONE, 844);
        page.navigate("/en/sign-in");
        press(page, "Chair");
        page.navigate(PAGE + "?at=" + at);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(TELEPHONE);
        assertThat(Axe.faults(page)).isEmpty();
        var ticks = page.locator("input[name=tick]");
        assertThat(ticks).hasCount(2);

        page.keyboard().press("j");
        assertThat(ticks.first()).isFocused();
        page.keyboard().press("j");
        assertThat(ticks.last()).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("n");
        assertThat(page.getByLabel("Disposition")).hasValue("NOT_ACCEPTED");
        assertThat(page.getByLabel("Reason")).isFocused();
        page.keyboard().type("Sample reason of the Chair.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#A1")).containsText("not accepted");
        assertThat(page.locator("#A1")).containsText("Sample reason of the Chair.");
        assertThat(Axe.faults(page)).isEmpty();

        page.route("**/*.js", route -> route.abort());
        page.navigate(PAGE + "?at=" + at);
        page.locator("#A2 input[name=tick]").check();
        page.getByLabel("Disposition").selectOption("ACCEPTED");
        press(page, "Settle what is ticked");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say why.");
        assertThat(page.locator("#A2 input[name=tick]")).isChecked();
        assertThat(Axe.faults(page)).isEmpty();
        page.getByLabel("Reason").fill("Sample reason for the second.");
        press(page, "Settle what is ticked");
        assertThat(page.locator("#A2")).containsText("Sample reason for the second.");
    }

    /// Two parties want other words in one place.
    ///
    /// @return the identity of that place
    private String handedIn() {
        var handing = new HandingIn(db, access, transaction, dialogues, negotiations, rounds);
        var sat = handing.at(TEXT);
        var block = sat.words().blocks().stream()
                .filter(each -> each.wording().length() > 40)
                .findFirst()
                .orElseThrow();
        for (var party : new String[] {"POL", "TUR"})
            handing.handIn(
                    sat,
                    new Proposed(
                            handing.party(party),
                            new Change.Words(block.id(), 10, 20, Wording.of("sample words of " + party)),
                            "Sample reason of " + party + "."));
        return block.id().value();
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
