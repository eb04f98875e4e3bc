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
        return new Place(20, "participation", "dialogues.place.participation");
    }

    @Bean
    Place bodiesPlace() {
        return new Place(30, "bodies", "dialogues.place.bodies");
    }

    @Bean
    Place contradictionsPlace() {
        return new Place(80, "contradictions", "dialogues.place.contradictions");
    }
}
