package org.cairn.web.advice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cairn.web.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What it would take, asked of the demo programme. */
@DemoServer
class AdvicePageTest {

    @Autowired
    private MockMvc web;

    @Test
    void capacity_worth_buying_comes_as_sets_with_fair_shares() throws Exception {
        ask("?ask=capacity", "TMO")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Who contributes what")))
                .andExpect(content().string(matchesRegex("(?s).*>[A-Z]+ \\+[0-9]+</span>.*")));
    }

    @Test
    void a_date_is_kept_by_leaving_out_what_is_named_with_its_reason() throws Exception {
        ask("?ask=target&finish=2028-03-31&budget=", "EXECUTIVE")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Leave out")))
                .andExpect(content().string(containsString("Do everything")));
    }

    @Test
    void a_budget_that_nothing_keeps_is_said() throws Exception {
        ask("?ask=target&budget=1", "FINANCE").andExpect(content().string(containsString("Nothing keeps it")));
    }

    @Test
    void a_target_of_nothing_asks_for_one() throws Exception {
        ask("?ask=target&finish=&budget=", "TMO")
                .andExpect(content().string(containsString("Say a date, a budget, or both.")));
    }

    @Test
    void delay_has_a_price_by_the_week() throws Exception {
        ask("?ask=delay", "AUDITOR").andExpect(content().string(containsString("A week costs")));
    }

    @Test
    void who_only_works_in_a_team_is_neither_admitted_nor_led_there() throws Exception {
        ask("", "TEAM").andExpect(status().isForbidden());
        web.perform(get("/programmes/halden/capacity").with(user("team").roles("TEAM")))
                .andExpect(content().string(not(containsString("/advice"))));
    }

    private ResultActions ask(String what, String role) throws Exception {
        return web.perform(get("/programmes/halden/capacity/advice" + what)
                .with(user("tmo").roles(role)));
    }
}
