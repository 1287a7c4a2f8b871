package org.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.cairn.workflow.EvidenceRules;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;

/** Tasks through the API: done, or refused with a problem and nothing changed. */
class TasksApiTest extends ApiTest {

    private WorkItem task;
    private String address;

    @BeforeEach
    void an_open_task() {
        task = openTask();
        address = "/api/v1/tasks/" + task.id();
    }

    @AfterEach
    void is_open_again() {
        WorkItem now = tasklist.get(task.id());
        if (now.assignee() != null && now.state() != WorkItem.State.DONE) {
            tasklist.unclaim(task.id(), now.assignee());
        }
    }

    @Test
    void a_claimed_task_is_answered_with_its_holder_and_tag() throws Exception {
        call("team", post(address + "/claim"))
                .andExpect(status().isOk())
                .andExpect(header().exists(HttpHeaders.ETAG))
                .andExpect(jsonPath("$.assignee").value("team"))
                .andExpect(jsonPath("$.state").value("CLAIMED"));
    }

    @Test
    void a_second_claim_is_409_with_the_holder_and_changes_nothing() throws Exception {
        tasklist.claim(task.id(), "team");

        call("owner", post(address + "/claim"))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/api/v1/problems/task-held-by-another"))
                .andExpect(jsonPath("$.holder").value("team"))
                .andExpect(jsonPath("$.detail").value("Tilda Brandt holds this task."));

        assertThat(tasklist.get(task.id()).assignee()).isEqualTo("team");
    }

    @Test
    void a_problem_speaks_the_readers_language() throws Exception {
        tasklist.claim(task.id(), "team");

        call("owner", post(address + "/claim").header(HttpHeaders.ACCEPT_LANGUAGE, "de"))
                .andExpect(jsonPath("$.detail").value("Tilda Brandt hat diese Aufgabe."));
    }

    @Test
    void an_incomplete_task_is_422_and_names_what_is_missing() throws Exception {
        tasklist.claim(task.id(), "team");

        call("team", json(post(address + "/complete"), "{\"fields\":{}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("task-incomplete"))
                .andExpect(jsonPath("$.errors", hasSize(greaterThan(1))));

        assertThat(tasklist.get(task.id()).state()).isEqualTo(WorkItem.State.CLAIMED);
    }

    @Test
    void a_completed_task_is_409_when_it_is_completed_again() throws Exception {
        WorkItem done = tasklist.list(
                        new Tasklist.Filter("halden", Tasklist.View.DONE, "team", Set.of(), LocalDate.now(), 0, 1))
                .get(0);

        call("team", json(post("/api/v1/tasks/" + done.id() + "/complete"), "{\"fields\":{}}"))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("task-already-done"));
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_422_with_the_reason_and_is_not_kept() throws Exception {
        tasklist.claim(task.id(), "team");

        call(
                        "team",
                        multipart(address + "/evidence")
                                .file(new MockMultipartFile(
                                        "file", "proof.pdf", "application/pdf", "<script>".getBytes())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("task-bad-value"))
                .andExpect(jsonPath("$.errors[0].text").value("the content of «proof.pdf» is not what its name says"));

        assertThat(tasklist.get(task.id()).evidence()).isEqualTo(task.evidence());
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_the_most_and_is_not_kept() throws Exception {
        tasklist.claim(task.id(), "team");
        byte[] large = new byte[EvidenceRules.MOST_BYTES + 1];

        call(
                        "team",
                        multipart(address + "/evidence")
                                .file(new MockMultipartFile("file", "proof.txt", "text/plain", large)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("task-bad-value"))
                .andExpect(jsonPath("$.errors[0].text", containsString("the most is " + EvidenceRules.MOST_BYTES)));

        assertThat(tasklist.get(task.id()).evidence()).isEqualTo(task.evidence());
    }

    @Test
    void an_unknown_task_is_404() throws Exception {
        call("team", get("/api/v1/tasks/none"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
    }

    @Test
    void unreadable_json_is_400_and_names_the_field_without_repeating_it() throws Exception {
        call("team", json(put(address + "/checklist/1"), "{\"done\":\"<b>perhaps</b>\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("unreadable"))
                .andExpect(jsonPath("$.errors[0].field").value("done"))
                .andExpect(content().string(not(containsString("perhaps"))));
        call("team", json(put(address + "/checklist/1"), "{")).andExpect(status().isBadRequest());
    }

    @Test
    void a_field_that_is_not_valid_is_422_with_its_name() throws Exception {
        call("team", json(post(address + "/comments"), "{\"text\":\" \"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("text"));
    }

    @Test
    void a_wrong_method_type_and_view_are_told_apart() throws Exception {
        call("team", get("/api/v1/tasks").param("view", "<b>all</b>"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("view"));
        call(
                        "team",
                        post(address + "/comments")
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("media-type"));
        call("team", get("/api/v1/tasks").param("size", "5000"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("size"));
    }

    @Test
    void an_unchanged_task_is_not_sent_twice() throws Exception {
        String tag = call("team", get(address)).andReturn().getResponse().getHeader(HttpHeaders.ETAG);

        call("team", get(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }

    @Test
    void a_change_to_what_was_read_happens_and_to_what_has_changed_is_412() throws Exception {
        String tag = call("team", get(address)).andReturn().getResponse().getHeader(HttpHeaders.ETAG);

        call("team", post(address + "/claim").header(HttpHeaders.IF_MATCH, tag)).andExpect(status().isOk());
        call(
                        "team",
                        json(put(address + "/draft"), "{\"fields\":{\"note\":\"lost\"}}")
                                .header(HttpHeaders.IF_MATCH, tag))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("stale"));

        assertThat(tasklist.get(task.id()).draft()).doesNotContainValue("lost");
    }

    @Test
    void the_same_request_again_happens_once_and_is_answered_alike() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = task.comments().size();

        String first = call(
                        "team",
                        json(post(address + "/comments"), "{\"text\":\"once\"}").header("Idempotency-Key", key))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Idempotency-Replayed"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        call("team", json(post(address + "/comments"), "{\"text\":\"once\"}").header("Idempotency-Key", key))
                .andExpect(status().isOk())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(content().string(first));

        assertThat(tasklist.get(task.id()).comments()).hasSize(before + 1);
    }

    @Test
    void a_key_that_was_used_for_another_request_is_422() throws Exception {
        String key = UUID.randomUUID().toString();
        call("team", json(post(address + "/comments"), "{\"text\":\"one\"}").header("Idempotency-Key", key));

        call("team", json(post(address + "/comments"), "{\"text\":\"two\"}").header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("key-reused"));
        call("owner", json(post(address + "/comments"), "{\"text\":\"two\"}").header("Idempotency-Key", key))
                .andExpect(status().isOk());
    }

    @Test
    void a_refused_request_may_be_mended_and_sent_again_with_its_key() throws Exception {
        String key = UUID.randomUUID().toString();
        call("team", json(post(address + "/comments"), "{\"text\":\"\"}").header("Idempotency-Key", key))
                .andExpect(status().isUnprocessableContent());

        call("team", json(post(address + "/comments"), "{\"text\":\"mended\"}").header("Idempotency-Key", key))
                .andExpect(status().isOk());
    }

    @Test
    void a_file_is_attached_and_a_delegated_task_comes_back() throws Exception {
        tasklist.claim(task.id(), "team");

        call(
                        "team",
                        multipart(address + "/evidence")
                                .file(new MockMultipartFile("file", "proof.txt", "text/plain", "proof".getBytes())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.evidence[?(@.name == 'proof.txt')]").exists());
        call("team", json(post(address + "/delegate"), "{\"to\":\"owner\"}"))
                .andExpect(jsonPath("$.state").value("DELEGATED"));
        call("owner", post(address + "/resolve"))
                .andExpect(jsonPath("$.assignee").value("team"));
    }

    @Test
    void evidence_comes_back_as_it_was_sent() throws Exception {
        tasklist.claim(task.id(), "team");
        tasklist.attach(task.id(), "team", "proof.csv", "text/csv", "a,b".getBytes());
        var all = tasklist.get(task.id()).evidence();

        call("auditor", get(address + "/evidence/" + all.get(all.size() - 1).id()))
                .andExpect(status().isOk())
                .andExpect(content().bytes("a,b".getBytes()))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("attachment")));
    }

    @Test
    void many_tasks_get_an_answer_each() throws Exception {
        call("team", json(post("/api/v1/tasks/bulk"), "{\"act\":\"CLAIM\",\"tasks\":[\"" + task.id() + "\",\"none\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers[0].status").value(200))
                .andExpect(jsonPath("$.answers[0].task").value(task.id()))
                .andExpect(jsonPath("$.answers[1].status").value(404))
                .andExpect(jsonPath("$.answers[1].code").value("not-found"));

        assertThat(tasklist.get(task.id()).assignee()).isEqualTo("team");
    }

    @Test
    void a_list_is_paged_and_leads_on() throws Exception {
        call("team", get("/api/v1/tasks?view=DONE&size=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.more").value(true))
                .andExpect(header().string(HttpHeaders.LINK, containsString("rel=\"next\"")))
                .andExpect(
                        header().string(HttpHeaders.LINK, containsString("</api/v1/tasks?view=DONE&size=2&page=1>")));
        call("team", get("/api/v1/tasks?view=DONE&size=2&page=1"))
                .andExpect(header().string(HttpHeaders.LINK, containsString("rel=\"prev\"")));
    }
}
