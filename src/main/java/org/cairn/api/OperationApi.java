package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.cairn.access.People;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.workflow.Incidents;
import org.cairn.workflow.Substitutions;
import org.cairn.workflow.Substitutions.Substitution;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What keeps the work going: the caller's own deputies, and steps that failed. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Operation")
class OperationApi {

    private final Substitutions substitutions;
    private final Incidents incidents;
    private final People people;
    private final Clock clock;

    OperationApi(Substitutions substitutions, Incidents incidents, People people, Clock clock) {
        this.substitutions = substitutions;
        this.incidents = incidents;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/me/deputies")
    @Operation(operationId = "listMyDeputies", summary = "Who stands in for the caller, now and to come")
    List<Substitution> deputies(Principal who) {
        return substitutions.list(LocalDate.now(clock)).stream()
                .filter(s -> s.person().equals(who.getName()))
                .toList();
    }

    @PostMapping("/me/deputies")
    @Operation(operationId = "nameDeputy", summary = "Name a deputy for some days")
    Substitution name(@RequestBody @Valid Deputy deputy, Principal who) {
        boolean works = people.find(deputy.user()).filter(People.Person::active).isPresent();
        if (!works || deputy.user().equals(who.getName())) {
            throw invalid("user", "substitutions.wrong.deputy");
        }
        if (deputy.until().isBefore(deputy.from())) {
            throw invalid("until", "substitutions.wrong.order");
        }
        return substitutions.add(who.getName(), deputy.user(), deputy.from(), deputy.until(), who.getName());
    }

    @DeleteMapping("/me/deputies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endDeputy", summary = "End it before today")
    void end(@PathVariable long id, Principal who) {
        Substitution mine = deputies(who).stream()
                .filter(s -> s.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no substitution " + id + " is in force"));
        substitutions.end(mine.id(), LocalDate.now(clock), who.getName());
    }

    @GetMapping("/incidents")
    @Operation(operationId = "listIncidents", summary = "Steps that failed until the engine gave up, latest first")
    ResponseEntity<Paging.Part<Incidents.Incident>> incidents(@ParameterObject @Valid Paging paging) {
        return paging.of(incidents.list(null));
    }

    @PostMapping("/incidents/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "retryIncident", summary = "Try the step again")
    void retry(@PathVariable String id, Principal who) {
        incidents.retry(id, who.getName());
    }

    private static Refused invalid(String field, String text) {
        return new Refused(Problem.of(ProblemKind.INVALID, List.of(new Problem.Detail(field, text))));
    }

    /** A deputy from a first to a last day. */
    record Deputy(
            @NotBlank String user,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}
}
