package org.redthread.profiles;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfilePlace {

    @Bean
    Place profilesPlace() {
        return new Place(70, "profiles", "profiles.nav");
    }
}
