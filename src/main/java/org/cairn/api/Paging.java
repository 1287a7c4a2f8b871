package org.cairn.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Which part of a list is asked for. Lists have a stable order; the answer's {@code Link} header leads on (RFC 8288).
 *
 * @param page from 0
 * @param size 1 to 200, 50 unless told
 */
record Paging(
        @Min(0) @Max(1_000_000) @Nullable Integer page,
        @Min(1) @Max(200) @Nullable Integer size) {

    private static final int USUAL = 50;

    /** A part of a list. */
    record Part<T>(List<T> items, int page, int size, boolean more) {
        Part {
            items = List.copyOf(items);
        }
    }

    int number() {
        return page == null ? 0 : page;
    }

    int length() {
        return size == null ? USUAL : size;
    }

    int offset() {
        return Math.multiplyExact(number(), length());
    }

    /** How many to read: one more than is shown tells whether there are more. */
    int reading() {
        return length() + 1;
    }

    /** The part of a whole list. */
    <T> ResponseEntity<Part<T>> of(List<T> whole) {
        int from = Math.min(offset(), whole.size());
        return answer(whole.subList(from, Math.min(from + reading(), whole.size())));
    }

    /** What was read from {@link #offset()}, {@link #reading()} at most. */
    <T> ResponseEntity<Part<T>> answer(List<T> read) {
        boolean more = read.size() > length();
        List<String> links = new ArrayList<>();
        links.add(link(0, "first"));
        if (number() > 0) {
            links.add(link(number() - 1, "prev"));
        }
        if (more) {
            links.add(link(number() + 1, "next"));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, String.join(", ", links))
                .body(new Part<>(more ? read.subList(0, length()) : read, number(), length(), more));
    }

    private static String link(int page, String relation) {
        return "<"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("page", page)
                        .build()
                        .toUriString()
                + ">; rel=\"" + relation + "\"";
    }
}
