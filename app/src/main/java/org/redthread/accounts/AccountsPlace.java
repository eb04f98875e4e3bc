package org.redthread.accounts;

import org.redthread.web.Workplace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountsPlace {

    @Bean
    Workplace accountsWorkplace() {
        return new Workplace(90, "/{dialogue}/accounts", "accounts.holders.title", AccountsAction.KEEP);
    }
}
