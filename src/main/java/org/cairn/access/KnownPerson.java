package org.cairn.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom a provider signed in and whom the store knows: the provider says who, the store says what they may. */
final class KnownPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String user;

    KnownPerson(People.Person person, OidcUser signedIn) {
        super(authorities(person), signedIn.getIdToken(), signedIn.getUserInfo());
        this.user = person.user();
    }

    private static Set<GrantedAuthority> authorities(People.Person person) {
        return person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public String getName() {
        return user;
    }
}
