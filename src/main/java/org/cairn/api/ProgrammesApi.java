package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.programme.Dependency;
import org.cairn.programme.Initiative;
import org.cairn.programme.KpiObservation;
import org.cairn.programme.Programme;
import org.cairn.programme.Programmes;
import org.cairn.programme.RiskItem;
import org.cairn.programme.Team;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programmes and what they consist of. */
@RestController
@RequestMapping("/api/v1/programmes")
@Tag(name = "Programmes")
class ProgrammesApi {

    private final Programmes programmes;
    private final EntityTags tags;

    ProgrammesApi(Programmes programmes, EntityTags tags) {
        this.programmes = programmes;
        this.tags = tags;
    }

    @GetMapping
    @Operation(operationId = "listProgrammes", summary = "Key and name of each programme, by name")
    ResponseEntity<Paging.Part<Programmes.Entry>> list(@ParameterObject @Valid Paging paging) {
        return paging.of(programmes.list());
    }

    @GetMapping("/{programme}")
    @Operation(operationId = "getProgramme", summary = "What a programme is, and how much it holds")
    ResponseEntity<Head> get(@PathVariable String programme) {
        return tags.answer(Head.of(programmes.get(programme)));
    }

    @GetMapping("/{programme}/initiatives")
    @Operation(operationId = "listInitiatives", summary = "Initiatives and gates, in the programme's order")
    ResponseEntity<Paging.Part<Initiative>> initiatives(
            @PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(programmes.get(programme).initiatives());
    }

    @GetMapping("/{programme}/initiatives/{initiative}")
    @Operation(operationId = "getInitiative", summary = "One initiative")
    ResponseEntity<Initiative> initiative(@PathVariable String programme, @PathVariable String initiative) {
        return tags.answer(programmes
                .get(programme)
                .findInitiative(initiative)
                .orElseThrow(() ->
                        new NoSuchElementException("programme " + programme + " has no initiative " + initiative)));
    }

    @GetMapping("/{programme}/teams")
    @Operation(operationId = "listTeams", summary = "Teams with capacity and holidays")
    ResponseEntity<Paging.Part<Team>> teams(@PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(programmes.get(programme).teams());
    }

    @GetMapping("/{programme}/dependencies")
    @Operation(operationId = "listDependencies", summary = "Links between initiatives with type and lag")
    ResponseEntity<Paging.Part<Dependency>> dependencies(
            @PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(programmes.get(programme).dependencies());
    }

    @GetMapping("/{programme}/risks")
    @Operation(operationId = "listRisks", summary = "Risks and issues")
    ResponseEntity<Paging.Part<RiskItem>> risks(@PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(programmes.get(programme).risks());
    }

    @GetMapping("/{programme}/observations")
    @Operation(operationId = "listObservations", summary = "What was observed of the KPIs, by day")
    ResponseEntity<Paging.Part<KpiObservation>> observations(
            @PathVariable String programme, @ParameterObject @Valid Paging paging) {
        return paging.of(programmes.get(programme).observations().stream()
                .sorted(Comparator.comparing(KpiObservation::date).thenComparing(KpiObservation::kpi))
                .toList());
    }

    /**
     * A programme without its lists.
     *
     * @param moneyUnit what one unit of money means: 1 or 1000
     */
    record Head(
            String key,
            String name,
            String playbook,
            LocalDate start,
            LocalDate asOf,
            String currency,
            int moneyUnit,
            BigDecimal discountRate,
            int initiatives,
            int gates,
            int teams,
            int dependencies) {

        static Head of(Programme p) {
            List<Initiative> all = p.initiatives();
            int gates = (int) all.stream().filter(Initiative::isGate).count();
            return new Head(
                    p.key(),
                    p.name(),
                    p.playbook(),
                    p.start(),
                    p.asOf(),
                    p.currency(),
                    p.unit(),
                    p.discountRate(),
                    all.size() - gates,
                    gates,
                    p.teams().size(),
                    p.dependencies().size());
        }
    }
}
