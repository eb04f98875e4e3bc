package org.redthread.texts;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextPlace {

    @Bean
    Place textsPlace() {
        return new Place(50, "texts", "texts.nav");
    }
}
