package org.cairn.access;

import java.security.SecureRandom;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An installation without users gets one administrator, whose random password is told once. */
@Component
@Profile("!demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final People people;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(People people) {
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!people.list().isEmpty()) {
            return;
        }
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        people.add(
                new People.Person("admin", "Administrator", "admin@localhost", Set.of(Role.ADMIN), Set.of(), true),
                password.toString());
        LOG.warn("No users yet. Sign in as \"admin\" with the password {} (shown this once).", password);
    }
}
