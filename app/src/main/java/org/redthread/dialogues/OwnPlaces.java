package org.redthread.dialogues;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OwnPlaces {

    @Bean
    Place homePlace() {
        return new Place(10, "", "dialogues.place.home");
    }

    @Bean
    Place participationPlace() {
        return new Place(120, "participation", "dialogues.place.participation");
    }

    @Bean
    Place bodiesPlace() {
        return new Place(130, "bodies", "dialogues.place.bodies");
    }

    /// Of the room of the thread, which knows no dialogues and cannot say so itself.
    @Bean
    Place gapsPlace() {
        return new Place(170, "gaps", "thread.gaps.nav");
    }

    @Bean
    Place contradictionsPlace() {
        return new Place(180, "contradictions", "dialogues.place.contradictions");
    }
}
