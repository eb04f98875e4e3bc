package org.redthread.results.collecting;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CollectingPlace {

    private static final int BEHIND_THE_OTHERS = 140;

    @Bean
    Place placeOfCollecting() {
        return new Place(BEHIND_THE_OTHERS, "collecting", "collecting.nav");
    }
}
