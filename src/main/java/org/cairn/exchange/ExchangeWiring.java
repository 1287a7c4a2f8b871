package org.cairn.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the readers to the faces. */
@Configuration(proxyBeanMethods = false)
class ExchangeWiring {

    @Bean
    ImportFile importFile() {
        return Readers.standard();
    }
}
