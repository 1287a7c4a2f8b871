package org.cairn.report.office;

import java.nio.file.Path;
import org.cairn.operation.TemporaryFiles;
import org.cairn.report.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the drawing of documents; a template that lacks something stops the start and says what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeWiring.Settings.class)
class OfficeWiring {

    @Bean
    Documents documents(Settings settings, TemporaryFiles temporary) {
        return new OfficeDocuments(settings.deckTemplate(), temporary);
    }

    /**
     * What an installation may set for its documents.
     *
     * @param deckTemplate a presentation (.pptx) or template (.potx) of the house; null for the shipped one
     */
    @ConfigurationProperties("cairn.report")
    record Settings(@Nullable Path deckTemplate) {}
}
