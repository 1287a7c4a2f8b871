package org.cairn.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.audit.AuditTrail;
import org.cairn.exchange.RowProblem;
import org.cairn.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what was edited in a workbook: all of it with its audit row in one transaction, or nothing. */
@Component
public class TakeOverEdits {

    private static final int MOST_NAMED = 40;

    private final Programmes programmes;
    private final AuditTrail trail;

    TakeOverEdits(Programmes programmes, AuditTrail trail) {
        this.programmes = programmes;
        this.trail = trail;
    }

    /** What has come to stand against it since it was read; when that is nothing, everything was taken over. */
    @Transactional
    public List<RowProblem> run(ReturnedWorkbook returned, String user) {
        if (!returned.problems().isEmpty()) {
            return returned.problems();
        }
        Edits edits = new Edits(returned.file(), returned.edits());
        List<RowProblem> problems = new ArrayList<>();
        programmes.change(returned.programme(), programme -> {
            problems.addAll(edits.problems(programme));
            return problems.isEmpty() ? edits.applied(programme, "workbook " + returned.snapshot(), user) : programme;
        });
        if (problems.isEmpty()) {
            trail.append(user, "workbook-returned", returned.programme(), returned.snapshot(), said(returned.edits()));
        }
        return problems;
    }

    private static String said(List<Edit> edits) {
        String named = edits.stream()
                .limit(MOST_NAMED)
                .map(e -> e.subject() + " " + e.field() + " " + e.before() + " → " + e.after())
                .collect(Collectors.joining("; "));
        return edits.size() > MOST_NAMED ? named + "; and " + (edits.size() - MOST_NAMED) + " more" : named;
    }
}
