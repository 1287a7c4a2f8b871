package org.cairn.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cairn.access.AccessTokens;
import org.cairn.access.Scope;
import org.cairn.workflow.Tasklist;
import org.cairn.workflow.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The API over the demo programme, called with real tokens through the real filters. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
abstract class ApiTest {

    @Autowired
    protected MockMvc web;

    @Autowired
    protected Tasklist tasklist;

    @Autowired
    private AccessTokens tokens;

    /** A call with a token of this user, good for everything but calendars, or for these scopes. */
    protected ResultActions call(String user, AbstractMockHttpServletRequestBuilder<?> request, Scope... scopes)
            throws Exception {
        Set<Scope> good = scopes.length == 0
                ? EnumSet.complementOf(EnumSet.of(Scope.CALENDAR))
                : EnumSet.copyOf(Arrays.asList(scopes));
        AccessTokens.Issued issued = tokens.issue(user, "Test", good, null);
        try {
            return web.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + issued.secret()));
        } finally {
            tokens.revoke(user, issued.token().id());
        }
    }

    protected static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    /** A task of the demo that nobody holds. */
    protected WorkItem openTask() {
        return all().stream()
                .filter(t -> t.assignee() == null && t.form().equals("work"))
                .findFirst()
                .orElseThrow();
    }

    protected List<WorkItem> all() {
        return tasklist.list(
                new Tasklist.Filter("halden", Tasklist.View.ALL, "tmo", Set.of(), LocalDate.now(), 0, 200));
    }
}
