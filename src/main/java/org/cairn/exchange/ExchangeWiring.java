package org.cairn.exchange;

import org.cairn.operation.TemporaryFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the readers to the faces: in a server they run in processes of their own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeSettings.class)
class ExchangeWiring {

    /** An {@link ImportFile} and a {@link TryWorkbook} that share their places. */
    @Bean
    ForkedReaders readers(ExchangeSettings settings, TemporaryFiles temporary) {
        return new ForkedReaders(settings, temporary);
    }
}
