package org.redthread.mail;

import org.redthread.web.Workplace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxPlace {

    @Bean
    Workplace mailWorkplace() {
        return new Workplace(70, "/outbox", "mail.title", MailAction.READ);
    }
}
