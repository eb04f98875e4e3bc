package org.redthread.meetings;

import org.redthread.dialogues.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingPlace {

    @Bean
    Place meetingsPlace() {
        return new Place(40, "meetings", "meetings.nav");
    }
}
