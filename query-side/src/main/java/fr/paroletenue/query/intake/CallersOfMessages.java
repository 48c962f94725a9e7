package fr.paroletenue.query.intake;

import fr.paroletenue.query.client.Callers;
import fr.paroletenue.query.client.Callers.Contact;
import fr.paroletenue.query.client.Callers.Recognised;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who left the messages of which nobody has said whose they are (S2-05). */
@Component
class CallersOfMessages {

    private final JdbcTemplate jdbc;
    private final Callers callers;

    CallersOfMessages(JdbcTemplate jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /** By the ids of the messages, those alone whose caller is recognised. */
    Map<String, List<Recognised>> of(Collection<IntakeFile> messages) {
        return callers.recognise(messages.stream()
                .filter(message -> message.clientId() == null && message.erasure() == null)
                .collect(Collectors.toMap(IntakeFile::intakeId, CallersOfMessages::contact)));
    }

    Map<String, List<Recognised>> ofThoseOf(Collection<String> intakeIds) {
        return of(jdbc.query(
                "select file from read_model.intake where intake_id = any (?)",
                (row, n) -> IntakeRows.file(row),
                (Object) intakeIds.toArray(String[]::new)));
    }

    private static Contact contact(IntakeFile message) {
        return new Contact(message.caller().phone(), message.caller().email());
    }
}
