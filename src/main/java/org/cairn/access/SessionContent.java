package org.cairn.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How what is kept about somebody who is signed in goes into the store and comes back: only types of the JDK's basics, of the
 * security framework and of the product are let in, so that who can write the table still cannot run code.
 */
@Configuration(proxyBeanMethods = false)
class SessionContent implements BeanClassLoaderAware {

    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=2000000;java.lang.*;java.util.*;java.util.concurrent.**;java.time.*;java.net.URI;java.net.URL;"
                    + "java.net.InetAddress;org.springframework.security.**;org.springframework.util.*;"
                    + "org.springframework.web.servlet.*;org.springframework.http.*;org.cairn.**;!*");

    private ClassLoader loader = SessionContent.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader loader) {
        this.loader = loader;
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService both = new GenericConversionService();
        both.addConverter(Object.class, byte[].class, new SerializingConverter());
        both.addConverter(byte[].class, Object.class, new DeserializingConverter(new Filtered(loader)));
        return both;
    }

    private record Filtered(ClassLoader loader) implements Deserializer<Object> {

        @Override
        public Object deserialize(InputStream in) throws IOException {
            try (ObjectInputStream objects = new ConfigurableObjectInputStream(in, loader)) {
                objects.setObjectInputFilter(KNOWN);
                return objects.readObject();
            } catch (ClassNotFoundException e) {
                throw new IOException("a session holds something unknown", e);
            }
        }
    }
}
