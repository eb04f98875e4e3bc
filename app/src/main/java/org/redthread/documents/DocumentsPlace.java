package org.redthread.documents;

import org.redthread.web.Workplace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentsPlace {

    @Bean
    Workplace documentsWorkplace() {
        return new Workplace(30, "/{dialogue}/documents", "documents.title", DocumentsAction.READ);
    }
}
