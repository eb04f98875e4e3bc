package org.redthread.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.redthread.start.StartRefused;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class DemonstrationStaysAtHomeTest {

    private final ApplicationContextRunner house =
            new ApplicationContextRunner().withUserConfiguration(DemonstrationStaysAtHome.class);

    @Test
    void a_demonstration_that_would_answer_to_others_does_not_start() {
        house.withPropertyValues("redthread.demo=true", "server.address=0.0.0.0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("answers this machine alone"));
    }

    @Test
    void a_demonstration_answers_this_machine_alone_without_being_told() {
        house.withPropertyValues("redthread.demo=true").run(context -> {
            var server = new TomcatServletWebServerFactory();
            context.getBean(DemonstrationStaysAtHome.class).customize(server);
            assertThat(server.getAddress()).isNotNull().returns(true, InetAddress::isLoopbackAddress);
        });
    }

    @Test
    void without_a_demonstration_the_address_is_the_operators() {
        house.withPropertyValues("server.address=0.0.0.0")
                .run(context -> assertThat(context).doesNotHaveBean(DemonstrationStaysAtHome.class));
    }
}
