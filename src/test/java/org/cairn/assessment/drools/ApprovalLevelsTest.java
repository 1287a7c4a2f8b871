package org.cairn.assessment.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.cairn.assessment.ApprovalLevel;
import org.cairn.assessment.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The more money, the more approvers, lowest first; nobody's money goes without one. */
class ApprovalLevelsTest {

    @ParameterizedTest
    @CsvSource({"0, business-owner", "99999.99, business-owner", "100000, transformation-office", "1000000, gate-board"
    })
    void the_highest_approver_follows_from_the_amount(BigDecimal amount, String highest) {
        assertThat(Rules.standard().approvalsFor(amount))
                .extracting(ApprovalLevel::role)
                .startsWith("business-owner")
                .endsWith(highest);
    }
}
