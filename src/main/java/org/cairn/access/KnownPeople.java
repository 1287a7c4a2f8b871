package org.cairn.access;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in whom a provider vouches for, if the administrator has added them here and they are active. */
final class KnownPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final OAuth2Error UNKNOWN =
            new OAuth2Error("unknown_person", "nobody of this name was added here", null);

    private final OidcUserService provider = new OidcUserService();
    private final People people;
    private final String claim;

    KnownPeople(People people, String claim) {
        this.people = people;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser signedIn = provider.loadUser(request);
        String user = signedIn.getClaimAsString(claim);
        return people.find(user == null ? "" : user)
                .filter(People.Person::active)
                .map(person -> new KnownPerson(person, signedIn))
                .orElseThrow(() -> new OAuth2AuthenticationException(UNKNOWN));
    }
}
