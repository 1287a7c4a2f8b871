package org.cairn;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every part is given and nobody makes for himself. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    /** The only source of time. */
    @Bean
    Clock clock() {
        return Clock.systemDefaultZone();
    }
}
