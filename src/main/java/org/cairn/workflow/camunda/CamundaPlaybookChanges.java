package org.cairn.workflow.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.audit.AuditTrail;
import org.cairn.playbook.LoadedPlaybooks;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.PlaybookFiles;
import org.cairn.playbook.PlaybookLint;
import org.cairn.playbook.PlaybookProblem;
import org.cairn.playbook.PlaybookVersion;
import org.cairn.playbook.PlaybookVersion.State;
import org.cairn.playbook.PlaybookVersions;
import org.cairn.workflow.ChangePlaybook;
import org.cairn.workflow.PlaybookRefused;
import org.cairn.workflow.PlaybookRefused.Reason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys new drawings and moves what runs; trying is the same in a transaction that is taken back. */
@Component
class CamundaPlaybookChanges implements ChangePlaybook {

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final Migration migration;
    private final LoadedPlaybooks playbooks;
    private final PlaybookVersions versions;
    private final AuditTrail trail;
    private final Clock clock;
    private final TransactionTemplate takenBack;

    CamundaPlaybookChanges(
            EngineWiring.Models models,
            LoadedPlaybooks playbooks,
            PlaybookVersions versions,
            AuditTrail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.engine = models.engine();
        this.repository = engine.getRepositoryService();
        this.migration = new Migration(engine);
        this.playbooks = playbooks;
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
        this.takenBack = new TransactionTemplate(transactions);
        this.takenBack.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Proposal propose(PlaybookFiles files, String user, String note) {
        PlaybookFiles whole = completed(files);
        List<PlaybookProblem> problems = PlaybookLint.problems(whole, steps(), processes());
        if (!problems.isEmpty()) {
            return new Proposal.Rejected(problems);
        }
        Playbook playbook = whole.read();
        PlaybookVersion added = versions.add(playbook, whole, user, clock.instant(), note);
        trail.append(user, "playbook-proposed", null, playbook.id(), added.number() + ": " + playbook.version());
        return new Proposal.Accepted(added, tryOut(added.number()));
    }

    /** What a proposal does not bring along stays as it is in force, for the playbook that its drawings or catalogue belong to. */
    private PlaybookFiles completed(PlaybookFiles files) {
        return playbooks.list().stream()
                .map(p -> playbooks.files(p.id()))
                .filter(inForce -> belongs(files, inForce))
                .map(inForce -> inForce.with(files.all()))
                .findFirst()
                .orElse(files);
    }

    private static boolean belongs(PlaybookFiles files, PlaybookFiles inForce) {
        byte[] catalogue = files.all().get(PlaybookFiles.CATALOGUE);
        String own = "id: " + inForce.read().id();
        return catalogue == null
                ? inForce.all().keySet().containsAll(files.all().keySet())
                : new String(catalogue, StandardCharsets.UTF_8).lines().anyMatch(own::equals);
    }

    @Override
    public DryRun tryOut(long number) {
        PlaybookFiles files = versions.files(number);
        List<String> definitions = new ArrayList<>();
        try {
            DryRun tried = takenBack.execute(status -> {
                status.setRollbackOnly();
                List<String> changed = deploy(files, "trial " + number);
                changed.forEach(p -> definitions.add(latest(p).getId()));
                return new DryRun(migration.move(changed));
            });
            return tried == null ? new DryRun(List.of()) : tried;
        } finally {
            forget(definitions);
        }
    }

    @Override
    @Transactional
    public PlaybookVersion activate(long number, String user) {
        PlaybookVersion candidate = candidate(number);
        if (user.equals(candidate.proposedBy())) {
            throw new PlaybookRefused(
                    Reason.SAME_PERSON, user + " has proposed it and does not activate it", List.of());
        }
        List<String> changed = deploy(versions.files(number), candidate.playbook() + " " + candidate.version());
        DryRun moved = new DryRun(migration.move(changed));
        if (!moved.fits()) {
            throw new PlaybookRefused(
                    Reason.BLOCKED, "something that runs does not fit the new drawings", blocks(moved));
        }
        versions.decide(number, State.ACTIVE, user, clock.instant());
        playbooks.refresh();
        trail.append(
                user,
                "playbook-activated",
                null,
                candidate.playbook(),
                number + ": " + moved.processes().size() + " processes moved");
        return versions.get(number);
    }

    private static List<String> blocks(DryRun moved) {
        return moved.processes().stream()
                .flatMap(m -> m.blocks().stream().map(b -> m.programme() + ", " + m.process() + ": " + b))
                .toList();
    }

    @Override
    @Transactional
    public PlaybookVersion withdraw(long number, String user) {
        PlaybookVersion candidate = candidate(number);
        versions.decide(number, State.WITHDRAWN, user, clock.instant());
        trail.append(user, "playbook-withdrawn", null, candidate.playbook(), Long.toString(number));
        return versions.get(number);
    }

    private PlaybookVersion candidate(long number) {
        PlaybookVersion found = versions.get(number);
        if (found.state() != State.CANDIDATE) {
            throw new PlaybookRefused(Reason.NOT_A_CANDIDATE, "version " + number + " is " + found.state(), List.of());
        }
        return found;
    }

    /** Deploys the drawings that differ from what runs; gives the ids of their processes. */
    private List<String> deploy(PlaybookFiles files, String name) {
        Map<String, byte[]> changed = new TreeMap<>(files.drawings());
        changed.entrySet()
                .removeIf(e -> Arrays.equals(e.getValue(), running(e.getKey().replace(".bpmn", ""))));
        if (!changed.isEmpty()) {
            var deployment = repository.createDeployment().name("playbook " + name);
            changed.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
            deployment.deploy();
        }
        return changed.keySet().stream().map(f -> f.replace(".bpmn", "")).toList();
    }

    private byte[] running(String process) {
        ProcessDefinition latest = latest(process);
        if (latest == null) {
            return new byte[0];
        }
        try (InputStream in = repository.getProcessModel(latest.getId())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the drawing of " + process + " cannot be read", e);
        }
    }

    private ProcessDefinition latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    /** What was only tried must not stay in the engine's cache. */
    private void forget(List<String> definitions) {
        var cache = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
        definitions.forEach(cache::removeProcessDefinition);
    }

    private List<String> steps() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getBeans().keySet().stream().map(String::valueOf).toList();
    }

    private List<String> processes() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .toList();
    }
}
