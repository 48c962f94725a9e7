package fr.paroletenue.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house stands by its plan, and every wall is shown to hold against somebody who leans on it. */
class WallsTest {

    /** A house of the same plan in which every wall is broken, in the test sources below {@code crooked}. */
    private static final String CROOKED = "crooked";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
            .importPackages("fr.paroletenue");

    private static final JavaClasses CROOKED_HOUSE = new ClassFileImporter().importPackages(CROOKED);

    static Stream<String> walls() {
        return new Walls("fr.paroletenue").rules().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theHouseKeepsTheWall(String wall) {
        assertThatCode(() -> new Walls("fr.paroletenue").named(wall).check(HOUSE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theWallBites(String wall) {
        var found = new Walls(CROOKED).named(wall).evaluate(CROOKED_HOUSE);

        assertThat(found.getFailureReport().getDetails())
                .as("what " + wall + " finds in the crooked house")
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(CROOKED));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void aWallThatStandsNowhereFails(String wall) {
        assertThatCode(() -> new Walls("nowhere").named(wall).check(CROOKED_HOUSE.that(outOf())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any");
    }

    @Test
    void allRoomsAreLookedAt() {
        assertThat(Stream.of("api", "frame", "command", "query", "backoffice"))
                .allSatisfy(room -> assertThat(HOUSE.stream()
                                .filter(type -> type.getPackageName().startsWith("fr.paroletenue." + room)))
                        .as(room)
                        .hasSizeGreaterThan(5));
    }

    /** Rules about annotated methods have no package of their own; for them nowhere is a house without any. */
    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> outOf() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "outside of the command side", type -> !type.getPackageName().startsWith(CROOKED + ".command"));
    }
}
