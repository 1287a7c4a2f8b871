package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.cairn.access.AccessTokens;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.audit.AuditTrail;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The users, and who is asking. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "People")
class PeopleApi {

    private final People people;
    private final AccessTokens tokens;
    private final AuditTrail trail;

    PeopleApi(People people, AccessTokens tokens, AuditTrail trail) {
        this.people = people;
        this.tokens = tokens;
        this.trail = trail;
    }

    @GetMapping("/me")
    @Operation(operationId = "getMe", summary = "Whose token this is, and which tokens they have")
    Me me(Principal who) {
        return new Me(people.find(who.getName()).orElseThrow(), tokens.list(who.getName()));
    }

    @GetMapping("/people")
    @Operation(operationId = "listPeople", summary = "All users, by user name")
    ResponseEntity<Paging.Part<People.Person>> list(@ParameterObject @Valid Paging paging) {
        return paging.of(people.list());
    }

    @PostMapping("/people")
    @Transactional
    @Operation(operationId = "addPerson", summary = "Let somebody in")
    public ResponseEntity<People.Person> add(@RequestBody @Valid NewPerson added, Principal who) {
        if (people.find(added.user()).isPresent()) {
            throw new Refused(Problem.of(ProblemKind.NAME_TAKEN, added.user()));
        }
        People.Person person = new People.Person(
                added.user(),
                added.name().strip(),
                added.email().strip(),
                added.roles(),
                added.playbookRoles() == null ? Set.of() : added.playbookRoles(),
                true);
        people.add(person, added.password());
        trail.append(
                who.getName(),
                "person-added",
                null,
                person.user(),
                person.roles().toString());
        return ResponseEntity.created(URI.create("/api/v1/people/" + person.user()))
                .body(person);
    }

    /** Who is asking. */
    record Me(People.Person person, List<AccessTokens.Token> tokens) {}

    /** Somebody to let in. */
    record NewPerson(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,63}")
            String user,

            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 200) String email,
            @NotBlank @Size(min = 12, max = 200) String password,
            @NotEmpty Set<Role> roles,
            @Nullable Set<String> playbookRoles) {}
}
