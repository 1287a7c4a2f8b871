package org.cairn.web.playbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.access.Role;
import org.cairn.playbook.BrokenPlaybook;
import org.cairn.playbook.LoadedPlaybooks;
import org.cairn.playbook.Playbook;
import org.cairn.playbook.PlaybookFiles;
import org.cairn.playbook.PlaybookProblem;
import org.cairn.playbook.PlaybookVersions;
import org.cairn.problem.Problem;
import org.cairn.problem.ProblemKind;
import org.cairn.web.shell.Attempt;
import org.cairn.web.shell.ChosenPlaybook;
import org.cairn.web.shell.Names;
import org.cairn.web.shell.Notice;
import org.cairn.web.shell.SentFiles;
import org.cairn.web.shell.Shell;
import org.cairn.workflow.ChangePlaybook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The method in force as it is drawn, all its versions, and the door for a new one. */
@Controller
@RequestMapping("/playbook")
class PlaybookPage {

    private final LoadedPlaybooks loaded;
    private final PlaybookVersions versions;
    private final ChangePlaybook change;
    private final ChosenPlaybook chosen;
    private final Names names;

    PlaybookPage(
            LoadedPlaybooks loaded,
            PlaybookVersions versions,
            ChangePlaybook change,
            ChosenPlaybook chosen,
            Names names) {
        this.loaded = loaded;
        this.versions = versions;
        this.change = change;
        this.chosen = chosen;
        this.names = names;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String playbook,
            @RequestParam(required = false) @Nullable String drawing,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        return page(chosen.of(playbook, shell), drawing, shell, model);
    }

    @GetMapping("/drawing")
    ResponseEntity<String> drawing(@RequestParam String playbook, @RequestParam String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(new String(loaded.files(playbook).get(name + ".bpmn"), StandardCharsets.UTF_8));
    }

    /** A ZIP file of all, or some of its files in place of those in force. */
    @PostMapping
    String propose(
            @RequestParam String playbook,
            @RequestParam(defaultValue = "") String note,
            @RequestParam("file") List<MultipartFile> sent,
            @ModelAttribute("shell") Shell shell,
            Attempt attempt)
            throws IOException {
        Playbook found = chosen.of(playbook, shell);
        attempt.model().addAttribute("note", note);
        List<PlaybookProblem> problems;
        try {
            ChangePlaybook.Proposal proposal =
                    change.propose(unpacked(SentFiles.byName(sent)), attempt.user(), note.strip());
            if (proposal instanceof ChangePlaybook.Proposal.Accepted accepted) {
                attempt.say(Notice.done("playbook.proposed"));
                return "redirect:/playbook/versions/" + accepted.version().number();
            }
            problems = ((ChangePlaybook.Proposal.Rejected) proposal).problems();
        } catch (BrokenPlaybook broken) {
            problems = List.of(new PlaybookProblem("", "", String.valueOf(broken.getMessage())));
        }
        attempt.model().addAttribute("problems", problems);
        return attempt.refused(Problem.of(ProblemKind.INVALID), model -> page(found, null, shell, model));
    }

    private static PlaybookFiles unpacked(Map<String, byte[]> sent) {
        Map<String, byte[]> files = new TreeMap<>();
        sent.forEach((name, content) -> {
            if (name.endsWith(".zip")) {
                files.putAll(PlaybookFiles.unpack(content).all());
            } else {
                files.put(name, content);
            }
        });
        return new PlaybookFiles(files);
    }

    private String page(Playbook playbook, @Nullable String drawing, Shell shell, Model model) {
        List<String> drawings = loaded.files(playbook.id()).drawings().keySet().stream()
                .map(f -> f.replace(".bpmn", ""))
                .toList();
        model.addAttribute("playbook", playbook);
        model.addAttribute("playbooks", chosen.all());
        model.addAttribute("versions", versions.list(playbook.id()));
        model.addAttribute("drawings", drawings);
        model.addAttribute(
                "drawing", drawing != null && drawings.contains(drawing) ? drawing : playbook.roadmapProcess());
        model.addAttribute("names", names.byUser());
        model.addAttribute("mayPropose", shell.is(Role.ADMIN));
        return "playbook/playbook";
    }
}
