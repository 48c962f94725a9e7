package fr.paroletenue.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.paroletenue.api.kernel.Refusal;
import fr.paroletenue.api.kernel.RefusalCode;
import fr.paroletenue.api.policy.PolicyUnit;
import fr.paroletenue.api.policy.PolicyVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S2-02: the letterhead bears one single telephone number, and nobody pays more for calling it than for any other call. */
class GivingOneTelephoneNumberTest {

    private static final PolicyVersion LETTERHEAD =
            PolicyVersion.byDefault(PolicyDefaults.LETTERHEAD, PolicyUnit.TEXT, "x", "choix de l'entreprise", "S2-02");

    private static String letterhead(String telephone) {
        return "Agence | 1 rue X, 38000 Ville | " + telephone + " | bonjour@exemple.fr";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 99 00 00 00",
                "0199000000",
                "06.39.98.00.00",
                "09 99 00 00 00",
                "+33 1 99 00 00 00",
                "+33199000000",
                "0 800 00 00 00",
                "0800 000 000",
                "0805 00 00 00",
                "0 809 000 000",
            })
    void anOrdinaryOrAFreeNumberIsAdopted(String telephone) {
        assertThat(PolicyValues.read(LETTERHEAD, letterhead(telephone))).contains("| " + telephone + " |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0810 00 00 00",
                "0 820 000 000",
                "08 25 00 00 00",
                "0891 00 00 00",
                "+33 8 99 00 00 00",
                "3949",
                "1014",
                "118 000",
                "01 99 00 00 00 ou 06 39 98 00 00",
                "01 99 00 00 0",
                "01 99 00 00 00 0",
                "téléphone à compléter",
            })
    void aPremiumNumberOrMoreThanOneIsNot(String telephone) {
        var refused = catchThrowableOfType(Refusal.class, () -> PolicyValues.read(LETTERHEAD, letterhead(telephone)));

        assertThat(refused).as(telephone).isNotNull();
        assertThat(refused.code()).isEqualTo(RefusalCode.POLICY_VALUE_UNREADABLE);
    }
}
