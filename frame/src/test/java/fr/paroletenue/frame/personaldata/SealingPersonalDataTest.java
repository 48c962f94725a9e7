package fr.paroletenue.frame.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.paroletenue.api.kernel.PersonalData;
import fr.paroletenue.api.kernel.RetentionClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SealingPersonalDataTest {

    record ClientId(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    record Address(String street, @Nullable String town) {
        static Address erased() {
            return new Address("(gone)", null);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Contact.ByPhone.class, name = "phone"),
        @JsonSubTypes.Type(value = Contact.ByPost.class, name = "post")
    })
    sealed interface Contact {
        record ByPhone(String number) implements Contact {}

        record ByPost(Address address) implements Contact {}
    }

    record Everything(
            String clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT) @Nullable
            String name,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT) @Nullable
            LocalDate born,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            List<String> notes,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            Set<String> habits,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            Map<String, String> codes,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            Optional<String> nickname,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT) @Nullable
            Address address,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT) @Nullable
            Contact contact,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            List<Contact> others,

            int visits) {}

    record TwoClasses(
            ClientId clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.COMPLAINT)
            String complaint,

            @PersonalData(subject = "clientId", retention = RetentionClass.INVOICE)
            String address) {}

    record Several(List<TwoClasses> people) {}

    record NobodyNamed(
            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            String name) {}

    record Renamed(
            String clientId,

            @JsonAlias("name") @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            String fullName) {}

    record Named(
            String clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            String name) {}

    record Primitive(
            String clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            int age) {}

    record SomeDate(
            String clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            LocalDate name) {}

    private static final Everything FULL = new Everything(
            "client-1",
            "Mme Exemple",
            LocalDate.of(1950, 2, 3),
            List.of("clé chez la voisine", "chien"),
            Set.of("thé"),
            Map.of("porte", "B1234"),
            Optional.of("Mamie"),
            new Address("1 rue des Essais", "Ville"),
            new Contact.ByPost(new Address("2 rue des Essais", null)),
            List.of(new Contact.ByPhone("0102030405"), new Contact.ByPost(new Address("3 rue des Essais", null))),
            7);

    private final PersonKeysInMemory keys = new PersonKeysInMemory();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new PersonalDataModule(keys)).build();

    @Test
    void everyKindOfValueComesBackAndNoneIsReadableInTheText() {
        var text = json.writeValueAsString(FULL);

        assertThat(text)
                .contains("client-1", "\"visits\":7")
                .doesNotContain(
                        "Exemple",
                        "1950",
                        "voisine",
                        "thé",
                        "B1234",
                        "Mamie",
                        "Essais",
                        "street",
                        "post",
                        "0102030405");
        assertThat(json.readValue(text, Everything.class)).isEqualTo(FULL);
    }

    @Test
    void theSameValueIsNeverSealedTwiceAlike() {
        assertThat(json.writeValueAsString(FULL)).isNotEqualTo(json.writeValueAsString(FULL));
    }

    @Test
    void absentAndEmptyValuesComeBack() {
        var sparse = new Everything(
                "client-1", null, null, List.of(), Set.of(), Map.of(), Optional.empty(), null, null, List.of(), 0);

        assertThat(json.readValue(json.writeValueAsString(sparse), Everything.class))
                .isEqualTo(sparse);
    }

    @Test
    void aDestroyedKeyLeavesWhatStandsForErasedInEachType() {
        var text = json.writeValueAsString(FULL);

        keys.destroy("client-1", RetentionClass.CONTRACT);

        assertThat(json.readValue(text, Everything.class))
                .isEqualTo(new Everything(
                        "client-1",
                        "(erased)",
                        null,
                        List.of(),
                        Set.of(),
                        Map.of(),
                        Optional.empty(),
                        Address.erased(),
                        null,
                        List.of(),
                        7));
    }

    @Test
    void oneClassErasedLeavesTheOtherReadable() {
        var text = json.writeValueAsString(new TwoClasses(new ClientId("client-1"), "trop tard", "1 rue des Essais"));

        keys.destroy("client-1", RetentionClass.COMPLAINT);

        assertThat(json.readValue(text, TwoClasses.class))
                .isEqualTo(new TwoClasses(new ClientId("client-1"), "(erased)", "1 rue des Essais"));
    }

    @Test
    void eachRecordOfAListBelongsToItsOwnPerson() {
        var text = json.writeValueAsString(new Several(List.of(
                new TwoClasses(new ClientId("client-1"), "un", "rue 1"),
                new TwoClasses(new ClientId("client-2"), "deux", "rue 2"))));

        keys.destroy("client-1", RetentionClass.COMPLAINT);

        assertThat(json.readValue(text, Several.class).people())
                .extracting(TwoClasses::complaint)
                .containsExactly("(erased)", "deux");
    }

    @Test
    void whatWasWrittenBeforeItWasMarkedIsStillReadable() {
        var old = """
                {"clientId":"client-1","name":"Mme Exemple","born":"1950-02-03",
                 "notes":["clé chez la voisine","chien"],"habits":["thé"],"codes":{"porte":"B1234"},"nickname":"Mamie",
                 "address":{"street":"1 rue des Essais","town":"Ville"},
                 "contact":{"@type":"post","address":{"street":"2 rue des Essais","town":null}},
                 "others":[{"@type":"phone","number":"0102030405"},
                           {"@type":"post","address":{"street":"3 rue des Essais","town":null}}],"visits":7}
                """;

        assertThat(json.readValue(old, Everything.class)).isEqualTo(FULL);
    }

    @Test
    void wordsThatLookSealedAreOnlyWords() {
        var person = new Named("client-1", "enc:1:key-1:AAAA");

        assertThat(json.readValue(json.writeValueAsString(person), Named.class)).isEqualTo(person);
    }

    @Test
    void anAlteredValueIsAnErrorAndNeverPassesForErased() {
        var text = json.writeValueAsString(new Named("client-1", "Mme Exemple"));
        var at = text.lastIndexOf(':') + 20;
        var altered = text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);

        assertThatThrownBy(() -> json.readValue(altered, Named.class))
                .rootCause()
                .isInstanceOf(PersonalDataUnreadable.class);
    }

    @Test
    void aValueMovedToAnotherComponentIsAnError() {
        var text = json.writeValueAsString(new Named("client-1", "Mme Exemple"));

        assertThatThrownBy(() -> json.readValue(text.replace("\"name\"", "\"fullName\""), TwoNames.class))
                .rootCause()
                .isInstanceOf(PersonalDataUnreadable.class);
    }

    record TwoNames(
            String clientId,

            @PersonalData(subject = "clientId", retention = RetentionClass.CONTRACT)
            String fullName) {}

    @Test
    void aRenamedComponentIsReadByItsFormerName() {
        var text = json.writeValueAsString(new Named("client-1", "Mme Exemple"));

        assertThat(json.readValue(text, Renamed.class)).isEqualTo(new Renamed("client-1", "Mme Exemple"));
        assertThat(json.readValue(text.replace("\"name\"", "\"fullName\""), Renamed.class))
                .isEqualTo(new Renamed("client-1", "Mme Exemple"));
    }

    @Test
    void aLostKeyIsAnErrorAndNeverPassesForErased() {
        var text = json.writeValueAsString(new Named("client-1", "Mme Exemple"));
        var others = JsonMapper.builder()
                .addModule(new PersonalDataModule(new PersonKeysInMemory()))
                .build();

        assertThatThrownBy(() -> others.readValue(text, Named.class))
                .rootCause()
                .isInstanceOf(PersonKeyUnknown.class);
    }

    @Test
    void noMessageQuotesTheClearText() {
        var text = json.writeValueAsString(new Named("client-1", "Mme Exemple"));

        assertThatThrownBy(() -> json.readValue(text, SomeDate.class))
                .rootCause()
                .isInstanceOf(PersonalDataUnreadable.class)
                .hasMessageNotContaining("Exemple");
    }

    @Test
    void nothingIsWrittenForAnErasedPerson() {
        keys.destroy("client-1", RetentionClass.CONTRACT);

        assertThatThrownBy(() -> json.writeValueAsString(new Named("client-1", "Mme Exemple")))
                .rootCause()
                .isInstanceOf(PersonKeyDestroyed.class);
    }

    @Test
    void dataOfNobodyIsRefused() {
        assertThatThrownBy(() -> json.writeValueAsString(new Named(" ", "Mme Exemple")))
                .rootCause()
                .hasMessageContaining("clientId is empty");
        assertThatThrownBy(() -> json.writeValueAsString(new TwoClasses(null, "Mme Exemple", "rue")))
                .rootCause()
                .hasMessageContaining("clientId is empty");
        assertThatThrownBy(() -> json.writeValueAsString(new NobodyNamed("Mme Exemple")))
                .rootCause()
                .hasMessageContaining("has no component clientId");
    }

    @Test
    void whatCannotBeErasedCannotBeMarked() {
        assertThatThrownBy(() -> json.writeValueAsString(new Primitive("client-1", 80)))
                .hasStackTraceContaining("is primitive");
    }
}
