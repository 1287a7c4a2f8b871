package org.cairn.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.cairn.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of what was done. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditApi {

    private final AuditTrail trail;

    AuditApi(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Operation(operationId = "listAudit", summary = "What was done, by whom; latest first")
    ResponseEntity<Paging.Part<AuditTrail.Entry>> list(
            @RequestParam(required = false) @Nullable String programme, @ParameterObject @Valid Paging paging) {
        return paging.answer(trail.list(programme, paging.offset(), paging.reading()));
    }

    @GetMapping("/verification")
    @Operation(operationId = "verifyAudit", summary = "Check the whole chain")
    AuditTrail.Verdict verify() {
        return trail.verify();
    }
}
