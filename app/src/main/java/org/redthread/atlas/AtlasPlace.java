package org.redthread.atlas;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AtlasPlace {

    @Bean
    Place atlasPlaceOfDialogues() {
        return new Place(75, "atlas", "atlas.nav");
    }
}
