package org.cairn.cli;

import java.time.Clock;
import javax.sql.DataSource;
import org.cairn.audit.AuditTrail;
import org.cairn.workflow.EngineSchema;
import org.flywaydb.core.Flyway;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The store that the server's settings name, for a command: no web server, and nothing runs. */
final class StoreContext implements AutoCloseable {

    private static final String MAY_CREATE = "cairn.command.may-create-store";

    private final ConfigurableApplicationContext parts;

    private StoreContext(ConfigurableApplicationContext parts) {
        this.parts = parts;
    }

    /** Opens it; the settings come from where the server has them: properties file, environment, {@code -D}. */
    static StoreContext open() {
        return run(false);
    }

    /** The same, and makes all tables where there are none. */
    static StoreContext create() {
        StoreContext store = run(true);
        store.parts.getBean(EngineSchema.class).create(store.database());
        Flyway.configure()
                .dataSource(store.database())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return store;
    }

    private static StoreContext run(boolean mayCreate) {
        return new StoreContext(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.config=classpath:command-logging.xml", MAY_CREATE + "=" + mayCreate)
                .run());
    }

    DataSource database() {
        return parts.getBean(DataSource.class);
    }

    AuditTrail trail() {
        return parts.getBean(AuditTrail.class);
    }

    /** Where it is, without the password. */
    String where() {
        return parts.getEnvironment().getProperty("spring.datasource.url", "").replaceAll("[;?].*", "");
    }

    @Override
    public void close() {
        parts.close();
    }

    /** Not a component of the application, so that its scan passes by. */
    @ComponentScan("org.cairn.audit")
    @ComponentScan(
            basePackageClasses = EngineSchema.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = EngineSchema.class))
    @EnableTransactionManagement
    static class Parts {

        @Bean
        DataSource database(Environment settings) {
            String url = settings.getRequiredProperty("spring.datasource.url");
            if (url.startsWith("jdbc:h2:file:") && !settings.getRequiredProperty(MAY_CREATE, Boolean.class)) {
                url += ";IFEXISTS=TRUE";
            }
            return new DriverManagerDataSource(
                    url,
                    settings.getProperty("spring.datasource.username", ""),
                    settings.getProperty("spring.datasource.password", ""));
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        Clock clock() {
            return Clock.systemDefaultZone();
        }
    }
}
