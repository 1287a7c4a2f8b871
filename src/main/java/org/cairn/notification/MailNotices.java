package org.cairn.notification;

import java.util.List;
import java.util.Locale;
import org.cairn.access.People;
import org.cairn.workflow.TaskNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** One short plain mail a notice; it holds no link and nothing that a mail programme would run. */
@Component
@ConditionalOnProperty("cairn.notification.mail-from")
class MailNotices {

    private static final Logger LOG = LoggerFactory.getLogger(MailNotices.class);

    private final MailSender mail;
    private final People people;
    private final MessageSource texts;
    private final String from;

    MailNotices(
            MailSender mail,
            People people,
            MessageSource texts,
            @Value("${cairn.notification.mail-from}") String from) {
        this.mail = mail;
        this.people = people;
        this.texts = texts;
        this.from = from;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void send(TaskNotice notice) {
        receivers(notice).forEach(person -> send(notice, person));
    }

    private List<People.Person> receivers(TaskNotice notice) {
        String user = notice.user();
        return people.list().stream()
                .filter(People.Person::active)
                .filter(p -> !p.email().isBlank())
                .filter(p -> user == null
                        ? p.playbookRoles().contains(notice.role())
                        : p.user().equals(user))
                .toList();
    }

    private void send(TaskNotice notice, People.Person person) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(person.email());
        // a subject is one line, whatever a task is called
        message.setSubject(text(notice, "subject", person).replaceAll("\\s+", " "));
        message.setText(text(notice, "text", person));
        try {
            mail.send(message);
        } catch (MailException unreachable) {
            LOG.warn("a mail about task {} could not be sent to {}", notice.task(), person.user(), unreachable);
        }
    }

    private String text(TaskNotice notice, String part, People.Person person) {
        Object[] told = {notice.name(), notice.programme(), String.valueOf(notice.due()), person.name()};
        return texts.getMessage("notice." + notice.kind() + "." + part, told, Locale.ENGLISH);
    }
}
