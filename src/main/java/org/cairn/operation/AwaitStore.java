package org.cairn.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets a server that starts before its database wait for it, and say so. What time does not mend, such as a wrong password,
 * stops the start at once.
 */
@Component
class AwaitStore implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(AwaitStore.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /** SQL states of class 28: the database knows us not. */
    private static final String NOT_AUTHORISED = "28";

    private final ObjectProvider<OperationSettings> settings;
    private final ObjectProvider<Clock> clock;

    AwaitStore(ObjectProvider<OperationSettings> settings, ObjectProvider<Clock> clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database) {
            await(database);
        }
        return bean;
    }

    private void await(DataSource database) {
        Instant end = clock.getObject().instant().plus(settings.getObject().awaitStore());
        while (true) {
            try (Connection connection = database.getConnection()) {
                LOG.debug("the store answers: {}", connection);
                return;
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                if (state.startsWith(NOT_AUTHORISED)
                        || clock.getObject().instant().isAfter(end)) {
                    throw new IllegalStateException("the store cannot be opened: " + e.getMessage(), e);
                }
                LOG.warn("the store cannot be reached yet ({}); trying again", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the store", e);
        }
    }
}
