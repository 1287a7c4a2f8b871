package org.cairn.operation;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the settings of operation and takes a folder for temporary files, those of the web server too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationSettings.class)
class OperationWiring {

    @Bean
    OwnFolder ownFolder(OperationSettings settings) {
        try {
            return OwnFolder.below(settings.temporary().toAbsolutePath());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cairn.operation.temporary (" + settings.temporary() + ") must be a folder that can be written", e);
        }
    }

    @Bean
    TemporaryFiles temporaryFiles(OwnFolder own) {
        return new TemporaryFiles(own.path());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatInOwnFolder(TemporaryFiles temporary) {
        return tomcat -> {
            try {
                tomcat.setBaseDirectory(temporary.folder("tomcat").toFile());
                // empty: what is served comes out of the product's own archive
                tomcat.setDocumentRoot(temporary.folder("documents").toFile());
            } catch (IOException e) {
                throw new IllegalStateException("the web server gets no folder in " + temporary.root(), e);
            }
        };
    }
}
