package org.cairn.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Who else signs people in here; none unless {@code spring.security.oauth2.client} names one. */
@Component
public class Providers {

    private final List<Provider> all = new ArrayList<>();

    Providers(ObjectProvider<InMemoryClientRegistrationRepository> registered) {
        registered.ifAvailable(found -> {
            for (ClientRegistration one : found) {
                all.add(new Provider(one.getClientName(), "/oauth2/authorization/" + one.getRegistrationId()));
            }
        });
    }

    public List<Provider> list() {
        return List.copyOf(all);
    }

    /**
     * Somebody who vouches for people.
     *
     * @param name as people know it
     * @param href where signing in with it begins
     */
    public record Provider(String name, String href) {}
}
