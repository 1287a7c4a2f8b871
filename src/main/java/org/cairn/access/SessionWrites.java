package org.cairn.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * How an attribute of a session is written for the first time. A page asks for its parts at once, so two requests may both add
 * the same attribute, each before it can see the other's: the later one writes over the earlier instead of failing.
 */
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterAttributeCounts(
            @Value("${spring.datasource.url}") String store) {
        return over(store);
    }

    /** By the address of the store, so that it need not be there yet. */
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> over(String store) {
        return DatabaseDriver.fromJdbcUrl(store) == DatabaseDriver.POSTGRESQL
                ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                : sessions -> sessions.setCreateSessionAttributeQuery("""
                        MERGE INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
                        KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
                        VALUES (?, ?, ?)
                        """);
    }
}
