package org.cairn.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.access.People;
import org.cairn.access.Role;
import org.cairn.workflow.TaskNotice;
import org.cairn.workflow.TaskNotice.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What waits for somebody reaches the mailbox, over a real SMTP connection. */
class MailNoticesTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final People people = mock(People.class);

    @BeforeEach
    void listening() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        given(people.list())
                .willReturn(List.of(
                        person("anna", Set.of("data-lead"), true),
                        person("ben", Set.of("data-lead"), true),
                        person("gone", Set.of("data-lead"), false)));
    }

    @AfterEach
    void stopped() {
        server.stop();
    }

    @Test
    void a_person_hears_of_a_task_that_was_handed_over() throws MessagingException, IOException {
        notices().send(new TaskNotice(Kind.ASSIGNED, "t1", "halden", "Name the\r\nBcc: all", "anna", null, DUE));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("For you: Name the Bcc: all");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("anna@halden.example");
        assertThat(mail.getContent().toString()).contains("2026-03-02").contains("halden");
    }

    @Test
    void everybody_active_in_a_role_hears_of_what_is_due() {
        notices().send(new TaskNotice(Kind.DUE, "t1", "halden", "Name the owner", null, "data-lead", DUE));

        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void nothing_is_sent_by_an_installation_that_does_not_name_a_sender() {
        ApplicationContextRunner installation = new ApplicationContextRunner()
                .withBean(JavaMailSender.class, () -> sender)
                .withBean(People.class, () -> people)
                .withUserConfiguration(MailNotices.class);

        installation.run(context -> assertThat(context).doesNotHaveBean(MailNotices.class));
        installation
                .withPropertyValues("cairn.notification.mail-from=cairn@halden.example")
                .run(context -> assertThat(context).hasSingleBean(MailNotices.class));
    }

    @Test
    void a_server_that_does_not_answer_stops_nothing() {
        server.stop();

        notices().send(new TaskNotice(Kind.ESCALATED, "t1", "halden", "Name the owner", "anna", null, DUE));

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private MailNotices notices() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        return new MailNotices(sender, people, texts, "cairn@halden.example");
    }

    private static People.Person person(String user, Set<String> roles, boolean active) {
        return new People.Person(user, user, user + "@halden.example", Set.of(Role.TEAM), roles, active);
    }
}
