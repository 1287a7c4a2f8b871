package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.cairn.problem.ProblemKind;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the type of a problem leads: what it means. */
@RestController
@RequestMapping("/api/v1/problems")
@Tag(name = "Problems")
class ProblemsApi {

    private final MessageSource texts;

    ProblemsApi(MessageSource texts) {
        this.texts = texts;
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "getProblemKind",
            summary = "What a kind of problem means",
            security = {})
    Kind get(@PathVariable String code, Locale language) {
        ProblemKind kind = ProblemKind.find(code)
                .orElseThrow(() -> new NoSuchElementException("no kind of problem is called " + code));
        return new Kind(kind.code(), kind.status(), texts.getMessage("problem." + kind.code(), null, language));
    }

    /** A kind of problem. */
    record Kind(String code, int status, String title) {}
}
