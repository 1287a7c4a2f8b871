package org.cairn.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules in force to whoever judges. */
@Configuration(proxyBeanMethods = false)
class RulesWiring {

    @Bean
    RuleBase ruleBase() {
        return Rules.standard();
    }
}
