package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.paroletenue.api.kernel.RetentionClass;
import fr.paroletenue.frame.personaldata.PersonKeys;
import fr.paroletenue.frame.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was erased is not begun anew: who still writes hears a clear no, and nothing of it is kept (D13). */
class WritingIntoAnErasedFileTest extends HouseTest {

    @Autowired
    private PersonKeys keys;

    @Test
    void aTextForAnErasedFileIsRefused() {
        var complaint = recorded(Role.CLIENT_RELATIONS);
        keys.destroy(complaint.id(), RetentionClass.COMPLAINT);

        var refused = as(Role.CLIENT_RELATIONS).post(of(complaint.id()) + "/acknowledgement", """
                        {"channel":"POST","sentAt":"%s","nextSteps":"Nous cherchons."}""".formatted(now()));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PERSONAL_DATA_ERASED");
        assertThat(refused.field("title")).isEqualTo("Data erased");
        assertThat(refused.text()).doesNotContain(complaint.id());
        assertThat(count("events.domain_event where type = 'complaint.acknowledged' and aggregate_id = '"
                        + complaint.id() + "'"))
                .isZero();
    }

    /** An act without a word about a person goes on: clocks and register outlive the erasure. */
    @Test
    void anActWithoutTextIsStillDone() {
        var complaint = recorded(Role.CLIENT_RELATIONS);
        keys.destroy(complaint.id(), RetentionClass.COMPLAINT);

        as(Role.DIRECTION).post(of(complaint.id()) + "/direction-informed").ok();
    }
}
