package fr.paroletenue.command.worker;

import fr.paroletenue.api.worker.BadgeNumber;
import fr.paroletenue.api.worker.WorkerId;
import fr.paroletenue.frame.personaldata.DerivedSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The lookup table of badges that are held, in the command side's own schema. A number is personal data, so only a mark of it is kept. */
@Component
class StoredBadges implements Badges {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcTemplate jdbc;
    private final SecretKeySpec marks;

    StoredBadges(@Qualifier("commandDataSource") DataSource commandDataSource, DerivedSecrets secrets) {
        this.jdbc = new JdbcTemplate(commandDataSource);
        this.marks = new SecretKeySpec(secrets.secretFor("badge-number"), ALGORITHM);
    }

    @Override
    public Optional<WorkerId> claim(WorkerId worker, String number) {
        var mark = markOf(number);
        giveBack(worker);
        while (jdbc.update(
                        "insert into command.held_badge (worker_id, mark) values (?, ?) on conflict (mark) do nothing",
                        worker.value(),
                        mark)
                == 0) {
            var holder = jdbc
                    .query(
                            "select worker_id from command.held_badge where mark = ?",
                            (row, index) -> new WorkerId(row.getString(1)),
                            (Object) mark)
                    .stream()
                    .findFirst();
            if (holder.isPresent()) {
                return holder;
            }
        }
        return Optional.empty();
    }

    @Override
    public void giveBack(WorkerId worker) {
        jdbc.update("delete from command.held_badge where worker_id = ?", worker.value());
    }

    @Override
    public List<WorkerId> ofOldFiles() {
        return jdbc.query(
                "select worker_id from command.held_badge where mark is null order by worker_id",
                (row, index) -> new WorkerId(row.getString(1)));
    }

    private byte[] markOf(String number) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(marks);
            return mac.doFinal(BadgeNumber.of(number).value().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
