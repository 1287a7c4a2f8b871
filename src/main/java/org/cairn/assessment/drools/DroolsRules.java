package org.cairn.assessment.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.assessment.ApprovalLevel;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Fact;
import org.cairn.assessment.FactSheet;
import org.cairn.assessment.Finding;
import org.cairn.assessment.GateJudgement;
import org.cairn.assessment.Rag;
import org.cairn.assessment.RuleBase;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** The rules of the product, built once. */
public final class DroolsRules implements RuleBase {

    private static final List<String> FILES = List.of("success-factors.drl", "pitfalls.drl", "business-case.drl");
    private static final int MOST_FIRINGS = 100_000;

    private final KieBase rules;
    private final Thresholds thresholds;
    private final GateCriteria gates;
    private final ApprovalLevels approvals;
    private final String version;

    private DroolsRules(
            KieBase rules, Thresholds thresholds, GateCriteria gates, ApprovalLevels approvals, String version) {
        this.rules = rules;
        this.thresholds = thresholds;
        this.gates = gates;
        this.approvals = approvals;
        this.version = version;
    }

    /** Builds the rules of a folder of the class path; throws {@link IllegalStateException} with the builder's words. */
    public static DroolsRules load(String folder) {
        KieServices kie = KieServices.Factory.get();
        KieFileSystem files = kie.newKieFileSystem();
        MessageDigest digest = sha256();
        for (String file : FILES) {
            byte[] rules = content(folder + "/" + file);
            digest.update(rules);
            files.write("src/main/resources/org/cairn/rules/" + file, new String(rules, StandardCharsets.UTF_8));
        }
        byte[] thresholds = content(folder + "/thresholds.xlsx");
        byte[] gates = content(folder + "/gate-criteria.xlsx");
        digest.update(thresholds);
        byte[] approvals = content(folder + "/approval-levels.xlsx");
        digest.update(gates);
        digest.update(approvals);
        String version = HexFormat.of().formatHex(digest.digest()).substring(0, 8);
        ReleaseId release = kie.newReleaseId("org.cairn", "rules-" + version, "1");
        files.generateAndWritePomXML(release);
        KieBuilder builder = kie.newKieBuilder(files, DroolsRules.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    "the rules do not build: " + builder.getResults().getMessages());
        }
        return new DroolsRules(
                kie.newKieContainer(release).getKieBase(),
                new Thresholds(Table.read(folder + "/thresholds.xlsx", thresholds)),
                GateCriteria.of(Table.read(folder + "/gate-criteria.xlsx", gates)),
                ApprovalLevels.of(Table.read(folder + "/approval-levels.xlsx", approvals)),
                version);
    }

    @Override
    public Evaluation judge(FactSheet named) {
        List<Fact> all = new ArrayList<>(named.facts());
        all.addAll(thresholds.missingIn(named));
        FactSheet facts = new FactSheet(named.programme(), named.playbook(), named.asOf(), all);
        Verdicts verdicts = new Verdicts(thresholds, version, facts.asOf());
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("verdicts", verdicts);
            facts.facts().forEach(session::insert);
            session.fireAllRules(MOST_FIRINGS);
        } finally {
            session.dispose();
        }
        List<Finding> findings = verdicts.findings().stream()
                .sorted(Comparator.comparing(Finding::rag)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingInt(Finding::severity).reversed())
                        .thenComparing(Finding::key))
                .toList();
        Map<String, Rag> factors = new TreeMap<>();
        findings.forEach(f -> factors.merge(f.criterion().replaceAll("\\..*", ""), f.rag(), Rag::worse));
        Rag programme = findings.stream().map(Finding::rag).reduce(Rag::worse).orElse(Rag.NO_DATA);
        return new Evaluation(facts, version, factors, programme, findings, verdicts.mitigations());
    }

    @Override
    public GateJudgement judgeGate(String gate, FactSheet facts) {
        return gates.judge(gate, facts);
    }

    @Override
    public List<ApprovalLevel> approvalsFor(BigDecimal amount) {
        return approvals.of(amount);
    }

    @Override
    public String version() {
        return version;
    }

    private static byte[] content(String resource) {
        try (InputStream in = DroolsRules.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
