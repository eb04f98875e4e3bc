package org.redthread.plans;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanPlace {

    @Bean
    Place plansPlace() {
        return new Place(55, "plans", "plans.nav");
    }
}
