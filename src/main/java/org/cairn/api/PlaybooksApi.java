package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.cairn.playbook.BrokenPlaybook;
import org.cairn.playbook.PlaybookFiles;
import org.cairn.playbook.PlaybookVersion;
import org.cairn.playbook.PlaybookVersions;
import org.cairn.playbook.Playbooks;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.problem.Refused;
import org.cairn.workflow.ChangePlaybook;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The method: its versions, tried on everything that runs, put in force by a second person. */
@RestController
@RequestMapping("/api/v1/playbooks")
@Tag(name = "Playbooks")
class PlaybooksApi {

    private final Playbooks playbooks;
    private final PlaybookVersions versions;
    private final ChangePlaybook change;

    PlaybooksApi(Playbooks playbooks, PlaybookVersions versions, ChangePlaybook change) {
        this.playbooks = playbooks;
        this.versions = versions;
        this.change = change;
    }

    @GetMapping
    @Operation(operationId = "listPlaybooks", summary = "The playbooks in force")
    ResponseEntity<Paging.Part<Head>> list(@ParameterObject @Valid Paging paging) {
        return paging.of(playbooks.list().stream()
                .map(p -> new Head(p.id(), p.name(), p.version()))
                .toList());
    }

    @GetMapping("/versions")
    @Operation(operationId = "listPlaybookVersions", summary = "What was loaded of a playbook, newest first")
    ResponseEntity<Paging.Part<PlaybookVersion>> versions(
            @RequestParam String playbook, @ParameterObject @Valid Paging paging) {
        return paging.of(versions.list(playbooks.get(playbook).id()));
    }

    @GetMapping("/versions/{number}")
    @Operation(operationId = "getPlaybookVersion", summary = "One version and where it stands")
    PlaybookVersion version(@PathVariable long number) {
        return versions.get(number);
    }

    @PostMapping(path = "/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "proposePlaybook", summary = "Load files in place of those in force, as a candidate")
    ResponseEntity<PlaybookVersion> propose(
            @RequestParam(defaultValue = "") String note,
            @RequestParam("file") List<MultipartFile> files,
            Principal who)
            throws IOException {
        PlaybookFiles sent = new PlaybookFiles(SentContent.byName(files));
        ChangePlaybook.Proposal proposal;
        try {
            proposal = change.propose(sent, who.getName(), note.strip());
        } catch (BrokenPlaybook broken) {
            throw refused(List.of(new Problem.Detail("file", String.valueOf(broken.getMessage()))));
        }
        if (proposal instanceof ChangePlaybook.Proposal.Accepted accepted) {
            PlaybookVersion candidate = accepted.version();
            return ResponseEntity.created(URI.create("/api/v1/playbooks/versions/" + candidate.number()))
                    .body(candidate);
        }
        throw refused(((ChangePlaybook.Proposal.Rejected) proposal)
                .problems().stream()
                        .map(p -> new Problem.Detail(p.file(), p.line()))
                        .toList());
    }

    @PostMapping("/versions/{number}/trial")
    @Operation(
            operationId = "tryPlaybook",
            summary = "What the version means for everything that runs; changes nothing")
    ChangePlaybook.DryRun tryOut(@PathVariable long number) {
        return change.tryOut(versions.get(number).number());
    }

    @PostMapping("/versions/{number}/activation")
    @Operation(operationId = "activatePlaybook", summary = "Put it in force and move what runs; not by who proposed it")
    PlaybookVersion activate(@PathVariable long number, Principal who) {
        return change.activate(number, who.getName());
    }

    @PostMapping("/versions/{number}/withdrawal")
    @Operation(operationId = "withdrawPlaybook", summary = "Take a candidate back")
    PlaybookVersion withdraw(@PathVariable long number, Principal who) {
        return change.withdraw(number, who.getName());
    }

    private static Refused refused(List<Problem.Detail> details) {
        return new Refused(Problem.of(ProblemKind.INVALID, details));
    }

    /** A playbook in force. */
    record Head(String id, String name, String version) {}
}
