package org.redthread.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redthread.sql.RowReader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

class DenyByDefaultTest {

    private final WebApplicationContextRunner house =
            new WebApplicationContextRunner().withUserConfiguration(Frame.class);

    @Configuration
    @EnableWebMvc
    @Import({Access.class, Actions.class, DenyByDefault.class})
    static class Frame {}

    enum Trial implements Action {
        KNOCK,
        SPEAK;

        @Override
        public String permission() {
            return this == KNOCK ? "trial.knock" : "trial.speak";
        }

        @Override
        public Set<Role> roles() {
            return this == KNOCK ? Set.of(Role.SIGNED_IN) : Set.of(Role.FOCAL_POINT);
        }
    }

    @RestController
    static class Undeclared {
        @GetMapping("/undeclared")
        String answer() {
            return "open";
        }
    }

    @RestController
    static class Misspelt {
        @Asks("trial.knokc")
        @GetMapping("/misspelt")
        String answer() {
            return "open";
        }
    }

    @RestController
    @Asks("trial.knock")
    static class Forgetful {
        @GetMapping("/forgetful")
        String answer() {
            return "open";
        }
    }

    @RestController
    @Asks("trial.knock")
    static class Guarded {
        private final Access access;

        Guarded(Access access) {
            this.access = access;
        }

        @GetMapping("/guarded")
        String answer() {
            access.require(Trial.KNOCK);
            return "in";
        }
    }

    static class Routed {
        @Bean
        RouterFunction<ServerResponse> route() {
            return RouterFunctions.route()
                    .GET("/routed", request -> ServerResponse.ok().build())
                    .build();
        }
    }

    @Test
    void a_handler_without_a_permission_stops_the_start() {
        house.withBean(Undeclared.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Undeclared#answer()")
                        .hasMessageContaining("has no @Asks"));
    }

    @Test
    void a_permission_that_no_room_declares_stops_the_start() {
        house.withBean(Misspelt.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("asks for trial.knokc, which no room declares"));
    }

    @Test
    void a_router_function_stops_the_start() {
        house.withUserConfiguration(Routed.class)
                .run(context -> assertThat(context).getFailure().hasMessageContaining("is a router function"));
    }

    @Test
    void a_handler_whose_noun_never_asked_does_not_answer() {
        house.withBean(Forgetful.class).run(context -> {
            var browser = MockMvcTester.create(webAppContextSetup(context).build());
            var reader = new Reader(UUID.randomUUID(), "Somebody", Set.of());
            context.getBean(Access.class)
                    .as(
                            reader,
                            () -> assertThat(browser.get().uri("/forgetful"))
                                    .failure()
                                    .hasMessageContaining("answered without asking for trial.knock"));
        });
    }

    @Test
    void a_handler_whose_noun_asks_answers_those_who_may() {
        house.withBean(Guarded.class).run(context -> {
            var browser = MockMvcTester.create(webAppContextSetup(context).build());
            var access = context.getBean(Access.class);
            access.as(
                    new Reader(UUID.randomUUID(), "Somebody", Set.of()),
                    () -> assertThat(browser.get().uri("/guarded")).hasStatusOk());
            access.as(
                    Reader.PUBLIC,
                    () -> assertThat(browser.get().uri("/guarded")).failure().hasRootCauseInstanceOf(Forbidden.class));
        });
    }

    @Test
    void a_role_in_one_dialogue_opens_no_other() {
        var access = new Access();
        var here = UUID.randomUUID();
        var focalPoint = new Reader(
                UUID.randomUUID(), "Focal point", Set.of(new Mandate(Role.FOCAL_POINT, here, UUID.randomUUID())));
        access.as(focalPoint, () -> {
            access.require(Trial.SPEAK, here);
            assertThatThrownBy(() -> access.require(Trial.SPEAK, UUID.randomUUID()))
                    .isInstanceOf(Forbidden.class);
            return null;
        });
        assertThat(access.reader()).isEqualTo(Reader.PUBLIC);
        assertThat(access.circles()).isEqualTo(RowReader.NOBODY.circles());
    }
}
