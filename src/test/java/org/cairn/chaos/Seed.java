package org.cairn.chaos;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.Cairn;
import org.cairn.access.AccessTokens;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.access.Scope;
import org.cairn.businesscase.BusinessCases;
import org.cairn.businesscase.CaseContent;
import org.cairn.businesscase.CaseYear;
import org.cairn.playbook.Playbooks;
import org.cairn.programme.Effort;
import org.cairn.programme.Estimate;
import org.cairn.programme.Initiative;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.programme.Team;
import org.cairn.workflow.AdvanceCase;
import org.cairn.workflow.RoadmapRuns;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * What is in a store before anybody is killed: people with tokens, and programmes whose roadmaps have begun, through the
 * product's own doors.
 *
 * @param people everybody may work on everything
 * @param finance votes on gates
 * @param executive decides on them
 * @param programmes keys
 */
record Seed(List<Person> people, Person finance, Person executive, Person office, List<String> programmes) {

    static final String PASSWORD = "a long enough password";
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    static Seed plant(Store store, int people, int programmes) {
        SpringApplication product = new SpringApplication(Cairn.class);
        product.addInitializers(c -> c.getBeanFactory().registerSingleton("productOnly", new ProductOnly()));
        List<String> settings = new ArrayList<>(List.of(
                "--cairn.workflow.run-jobs=false",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=WARN",
                "--spring.main.banner-mode=off"));
        store.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        try (ConfigurableApplicationContext context = product.run(settings.toArray(String[]::new))) {
            return new Gardener(context).plant(people, programmes);
        }
    }

    /** Keeps tests out of the product's parts. */
    private static final class ProductOnly extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory all) {
            return String.valueOf(found.getResource()).contains("test-classes");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof ProductOnly;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** Fills an empty store. */
    private static final class Gardener {

        private final People people;
        private final AccessTokens tokens;
        private final Programmes programmes;
        private final RoadmapRuns runs;
        private final AdvanceCase cases;
        private final BusinessCases kept;
        private final Playbooks playbooks;
        private final Set<String> roles = new HashSet<>();

        Gardener(ConfigurableApplicationContext context) {
            people = context.getBean(People.class);
            tokens = context.getBean(AccessTokens.class);
            programmes = context.getBean(Programmes.class);
            runs = context.getBean(RoadmapRuns.class);
            cases = context.getBean(AdvanceCase.class);
            kept = context.getBean(BusinessCases.class);
            playbooks = context.getBean(Playbooks.class);
            playbooks.list().forEach(p -> roles.addAll(p.roles().keySet()));
        }

        Seed plant(int crowd, int count) {
            List<Person> all = new ArrayList<>();
            for (int i = 1; i <= crowd; i++) {
                all.add(person("worker" + i, EnumSet.of(Role.TMO, Role.TEAM)));
            }
            Person finance = person("finance", EnumSet.of(Role.FINANCE));
            Person executive = person("executive", EnumSet.of(Role.EXECUTIVE));
            Person office = person("office", EnumSet.of(Role.TMO, Role.AUDITOR));
            List<String> keys = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                keys.add(programme("seed-" + i));
            }
            return new Seed(all, finance, executive, office, keys);
        }

        private Person person(String user, Set<Role> rights) {
            people.add(new People.Person(user, user, user + "@x.example", rights, roles, true), PASSWORD);
            AccessTokens.Issued issued =
                    tokens.issue(user, "chaos", EnumSet.of(Scope.READ, Scope.WORK, Scope.DECIDE), null);
            return new Person(user, issued.secret());
        }

        /** With one initiative whose budget was asked for, validated and approved. */
        private String programme(String key) {
            programmes.save(new Programme(
                    key,
                    "Programme " + key,
                    playbooks.list().get(0).id(),
                    START,
                    START,
                    "EUR",
                    1000,
                    new BigDecimal("0.1"),
                    List.of(Team.of("DATA", "Data engineering", 2)),
                    List.of(initiative("I1", BigDecimal.TEN)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
            runs.start(key, "office");
            cases.open(key, "I1", "worker1");
            cases.save(key, "I1", "worker1", worthIt(), 1);
            cases.submit(key, "I1", "worker1", "", "submit");
            cases.validate(key, "I1", "finance", true, "", "validate");
            cases.decide(key, "I1", "executive", AdvanceCase.Verdict.APPROVE, "", "approve");
            if (kept.get(key, "I1").approvedBudget().isEmpty()) {
                throw new IllegalStateException("the case of " + key + " was not approved");
            }
            return key;
        }

        private static CaseContent worthIt() {
            CaseYear now = new CaseYear(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
            CaseYear year = new CaseYear(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.TEN);
            return new CaseContent("why", new BigDecimal("0.1"), List.of(now, year, year, year), List.of(), Map.of());
        }

        /** In the last phase, so that the phases before need no delivery. */
        private static Initiative initiative(String key, BigDecimal budget) {
            return new Initiative(
                    key,
                    "Initiative " + key,
                    Initiative.Kind.INITIATIVE,
                    4,
                    "worker1",
                    null,
                    null,
                    new Estimate(5, 10, 20),
                    List.of(new Effort("DATA", 1)),
                    budget,
                    BigDecimal.ZERO,
                    0,
                    null,
                    null,
                    null,
                    null,
                    false,
                    List.of(),
                    null);
        }
    }
}
