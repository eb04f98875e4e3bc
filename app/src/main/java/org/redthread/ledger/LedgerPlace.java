package org.redthread.ledger;

import org.redthread.web.Workplace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerPlace {

    @Bean
    Workplace ledgerWorkplace() {
        return new Workplace(80, "/{dialogue}/ledger", "ledger.title", LedgerAction.READ);
    }
}
