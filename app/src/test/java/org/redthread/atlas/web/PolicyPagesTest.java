package org.redthread.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.PostgresConfiguration;
import org.redthread.access.Access;
import org.redthread.access.Forbidden;
import org.redthread.access.Mandate;
import org.redthread.access.Reader;
import org.redthread.access.Role;
import org.redthread.atlas.policy.Policies;
import org.redthread.atlas.policy.PolicyForm;
import org.redthread.atlas.policy.Presets;
import org.redthread.atlas.policy.Segment.Stroke;
import org.redthread.record.RecordFile;
import org.redthread.web.Findings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest
@Import(PostgresConfiguration.class)
class PolicyPagesTest {

    private static final UUID PRAGUE = RecordFile.id("dialogue", "prague-process");
    private static final UUID BUDAPEST = RecordFile.id("dialogue", "budapest-process");

    @Autowired
    Policies policies;

    @Autowired
    Access access;

    @Autowired
    TransactionOperations transaction;

    @Test
    void where_nobody_decided_the_first_preset_is_shown_and_says_so() {
        var policy = policies.of(BUDAPEST);
        assertThat(policy.decision()).isNull();
        assertThat(policy.version()).isZero();
        assertThat(policy.shape("CYN")).isEqualTo("CYP");
        assertThat(policy.hatched("KAS")).isTrue();
        assertThat(policy.stroke("SRB", "XKX")).isEqualTo(Stroke.DASHED);
        assertThat(policy.stroke("FRA", "DEU")).isEqualTo(Stroke.SOLID);
    }

    @Test
    void what_the_dialogue_decided_holds_with_who_decided_and_the_earlier_one_is_kept() {
        var before = policies.of(PRAGUE).version();
        var typed = typed("hatched", before);
        assertThat(decide(PRAGUE, PRAGUE, typed).isEmpty()).isTrue();
        var policy = policies.of(PRAGUE);
        assertThat(policy.version()).isEqualTo(before + 1);
        assertThat(Objects.requireNonNull(policy.decision()).by()).isEqualTo("Senior Officials (sample)");
        assertThat(policy.hatched("CYN")).isTrue();
        assertThat(policy.shape("CYN")).isEqualTo("CYN");
        assertThat(decide(PRAGUE, PRAGUE, typed).has(""))
                .as("the version is that of before")
                .isTrue();
        assertThat(decide(PRAGUE, PRAGUE, typed("merged", before + 1)).isEmpty())
                .isTrue();
        assertThat(policies.history(PRAGUE)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(policies.of(BUDAPEST).decision()).as("the other dialogue").isNull();
    }

    @Test
    void only_its_own_secretariat_decides() {
        assertThatThrownBy(() -> decide(BUDAPEST, PRAGUE, typed("merged", 0))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> policies.decide(PRAGUE, typed("merged", 0))).isInstanceOf(Forbidden.class);
    }

    @Test
    void what_cannot_be_drawn_is_found_at_its_field() {
        var typed = typed("merged", policies.of(PRAGUE).version());
        typed.put("decided_on", "2999-01-01");
        typed.put("t0-territory", "XXX");
        typed.put("t1-into", "");
        typed.put("s0-other", "XKX");
        var findings = decide(PRAGUE, PRAGUE, typed);
        assertThat(findings.has("decided_on")).isTrue();
        assertThat(findings.has("t0-territory")).isTrue();
        assertThat(findings.has("t1-into")).isTrue();
        assertThat(findings.has("s0-other")).isTrue();
    }

    private Map<String, String> typed(String preset, int version) {
        var typed = new HashMap<>(
                PolicyForm.fields(Objects.requireNonNull(Presets.all().get(preset))));
        typed.put("version", String.valueOf(version));
        typed.put("decided_by", "Senior Officials (sample)");
        typed.put("decided_on", "2026-01-15");
        return typed;
    }

    private Findings decide(UUID keeperOf, UUID dialogue, Map<String, String> typed) {
        var keeper = new Reader(null, "Secretariat", Set.of(new Mandate(Role.SECRETARIAT, keeperOf, null)));
        return access.as(keeper, () -> transaction.execute(status -> policies.decide(dialogue, typed)));
    }
}
