package org.cairn.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** Files are saved under their names, and as what they are. */
class DownloadTest {

    @Test
    void a_name_of_any_script_is_kept_and_cannot_add_a_header() {
        var answer = Download.ofBytes("計画 \"a\"\r\nX: y.xlsx").answer().build();

        String said = answer.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION);
        assertThat(said).startsWith("attachment;").contains("UTF-8''").doesNotContain("\r", "\n");
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
    }

    @Test
    void a_streamed_answer_says_the_same() {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new Download("plan.xml", MediaType.APPLICATION_XML).announce(response);

        assertThat(response.getContentType()).isEqualTo("application/xml");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("plan.xml");
    }
}
