package org.cairn.exchange;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a list is spelled in its file.
 *
 * @param encoding null to find it out
 * @param delimiter between the columns of delimited text; null to find it out
 * @param decimal between whole and broken part of a number
 */
public record ListFormat(
        @Nullable Charset encoding, @Nullable Character delimiter, char decimal) {

    /** Of a file of which nothing was said. */
    public static final ListFormat UNKNOWN = new ListFormat(null, null, '.');
}
