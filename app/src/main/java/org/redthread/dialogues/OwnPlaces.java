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

    @Bean
    Place contradictionsPlace() {
        return new Place(180, "contradictions", "dialogues.place.contradictions");
    }
}
