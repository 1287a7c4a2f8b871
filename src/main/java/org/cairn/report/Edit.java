package org.cairn.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cairn.exchange.InputField;
import org.jspecify.annotations.Nullable;

/**
 * A value that was changed in a workbook.
 *
 * @param subject key of what it is about: an initiative, {@code <initiative>#<benefit line>}, a KPI or the programme
 * @param before as the snapshot has it, in plain text; null for nothing
 * @param after as the workbook has it, in plain text; null for nothing
 * @param cell such as {@code G14}
 */
public record Edit(
        InputField field,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String sheet,
        String cell) {

    /** A value in plain text: numbers without an exponent or trailing zeros, days as ISO dates; null for nothing. */
    public static @Nullable String plain(@Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        if (value instanceof LocalDate || value instanceof String) {
            return value.toString();
        }
        BigDecimal number =
                value instanceof BigDecimal exact ? exact : BigDecimal.valueOf(((Number) value).doubleValue());
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Key of the initiative, where it is about one or a line of one. */
    String initiative() {
        int line = subject.lastIndexOf('#');
        return line < 0 ? subject : subject.substring(0, line);
    }
}
