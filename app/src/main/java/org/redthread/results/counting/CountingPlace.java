package org.redthread.results.counting;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CountingPlace {

    @Bean
    Place resultsPlace() {
        return new Place(58, "results", "counting.nav");
    }
}
