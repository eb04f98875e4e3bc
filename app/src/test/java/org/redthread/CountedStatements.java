package org.redthread;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the statements that the house prepares, the one that tells the database who reads among them.
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    /// Whose statements are counted: not those of clocks that look on their own meanwhile.
    private static volatile Thread worker = Thread.currentThread();

    /// How many a piece of work asks, in the thread that does it.
    public static int during(Runnable work) {
        worker = Thread.currentThread();
        STATEMENTS.set(0);
        work.run();
        return STATEMENTS.get();
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource") ? counted(source) : bean;
            }
        };
    }

    private static DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return counted(super.getConnection());
            }
        };
    }

    private static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && Thread.currentThread() == worker)
                        STATEMENTS.incrementAndGet();
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
