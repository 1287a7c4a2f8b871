package org.cairn.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The real stores and use cases of programmes, plans, scenarios and audit on a database; no faces. */
final class Stores {

    private Stores() {}

    static AnnotationConfigApplicationContext on(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> database);
        context.register(Parts.class);
        context.refresh();
        return context;
    }

    /** Not annotated as a configuration, so that the application does not find it. */
    @EnableTransactionManagement
    @ComponentScan({"org.cairn.programme", "org.cairn.planning", "org.cairn.scenario", "org.cairn.audit"})
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        JdbcTemplate template(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient client(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate together(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}
