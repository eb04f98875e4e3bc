package org.redthread.accounts.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.redthread.start.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// A demonstration, whose doors stand open, answers this machine alone.
@Component
@ConditionalOnBooleanProperty("redthread.demo")
class DemonstrationStaysAtHome implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final InetAddress address;

    /// @throws StartRefused where the operator wants it to answer to others
    DemonstrationStaysAtHome(@Value("${server.address:127.0.0.1}") String given) throws UnknownHostException {
        var address = InetAddress.getByName(given);
        if (!address.isLoopbackAddress())
            throw new StartRefused("A demonstration lets anybody in and so answers this machine alone: "
                    + "take REDTHREAD_DEMO away, or let the address " + given + " go.");
        this.address = address;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        server.setAddress(address);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
