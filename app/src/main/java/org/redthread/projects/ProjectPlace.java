package org.redthread.projects;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectPlace {

    @Bean
    Place projectsPlace() {
        return new Place(60, "projects", "projects.nav");
    }
}
