package no.helseporten.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import no.helseporten.Helseporten;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(
        packages = "no.helseporten",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.NoTestJars.class})
class HouseTest {

    /** Test support of other folders comes as a jar, and is no part of the house. */
    static final class NoTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final DescribedPredicate<JavaClass> FROM_TEST_JARS =
            DescribedPredicate.describe("from test jars", type -> type.getSource()
                    .filter(source -> source.getUri().toString().contains("-tests.jar"))
                    .isPresent());

    @Test
    void modules_use_only_those_they_say_and_only_what_those_offer() {
        ApplicationModules.of(Helseporten.class, FROM_TEST_JARS).verify();
    }

    @ArchTest
    static final ArchRule fhir_stays_in_packages_that_say_so = noClasses()
            .that()
            .resideOutsideOfPackage("..fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hl7.fhir..", "ca.uhn.fhir..");

    @ArchTest
    static final ArchRule pages_are_reached_by_their_address_alone =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule time_comes_from_a_clock =
            noClasses().should().callMethodWhere(readsTheTimeItself()).because("a test cannot move it");

    @ArchTest
    static final ArchRule everything_needed_comes_through_the_constructor =
            fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule modules_do_not_go_in_circles =
            slices().matching("no.helseporten.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaCall<?>> readsTheTimeItself() {
        return DescribedPredicate.describe("read the time without a clock", call -> {
            var target = call.getTarget();
            boolean now = target.getName().equals("now")
                    && target.getOwner().getPackageName().equals("java.time")
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean millis = target.getName().equals("currentTimeMillis")
                    && target.getOwner().isEquivalentTo(System.class);
            return now || millis;
        });
    }
}
