package org.cairn.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.cairn.assessment.Evaluation;
import org.cairn.assessment.Rules;
import org.cairn.exchange.ImportFile;
import org.cairn.exchange.Readers;
import org.cairn.gate.ProgrammeFacts;
import org.cairn.planning.Plan;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.StandardPlaybook;
import org.cairn.programme.Programme;
import org.cairn.report.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What the product brings along, without web server or database. */
public final class StandardParts implements PlanCommand.Parts {

    private final Supplier<Playbook> playbook = SingletonSupplier.of(StandardPlaybook::load);

    @Override
    public void prepare() {
        CompletableFuture.runAsync(() -> Rules.standard().prepare());
    }

    @Override
    public ImportFile files() {
        return Readers.standard();
    }

    @Override
    public Playbook playbook() {
        return playbook.get();
    }

    @Override
    public Evaluation judge(Programme programme, Plan plan) {
        return Rules.standard().judge(ProgrammeFacts.of(programme, playbook.get(), plan, List.of()));
    }

    @Override
    public Documents documents(@Nullable Path deckTemplate) {
        return deckTemplate == null ? Documents.office() : Documents.office(deckTemplate);
    }
}
