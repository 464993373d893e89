package dk.skranke;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dk.skranke.shared.Moment;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** What the code promises itself. */
@AnalyzeClasses(
        packages = "dk.skranke",
        importOptions = {ImportOption.DoNotIncludeTests.class, RulesOfTheCodeTest.Written.class})
class RulesOfTheCodeTest {

    /** Beside what was written lies what Spring made of it, once the program was packaged here. */
    static final class Written implements ImportOption {

        private static final Pattern MADE = Pattern.compile(".*(\\$\\$SpringCGLIB|__).*");

        @Override
        public boolean includes(Location it) {
            return !it.matches(MADE);
        }
    }

    @ArchTest
    static final ArchRule the_time_comes_from_the_clock = noClasses()
            .that()
            .areNotAssignableTo(Moment.class)
            .and()
            .doNotHaveFullyQualifiedName("dk.skranke.operations.SendMail") // a command of its own
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule chance_is_not_guessable = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dk.skranke.operations.SampleFiles") // draws the same pictures each time
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat(belongToAnyOf(Random.class)
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(belongToAnyOf(SecureRandom.class))));

    @ArchTest
    static final ArchRule nothing_is_brought_to_life_from_bytes =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    /** The installed program was put together when it was built, and nobody knew then. */
    @ArchTest
    static final ArchRule no_bean_is_there_or_not_by_what_an_office_sets = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.boot.autoconfigure.condition.."));

    @ArchTest
    static final ArchRule controllers_do_not_ask_the_database_themselves = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .and()
            .resideOutsideOfPackage("dk.skranke.search")
            .should()
            .dependOnClassesThat(resideInAPackage("org.jooq.."));

    @ArchTest
    static final ArchRule controllers_open_no_transactions = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule words_of_sql_stand_where_the_database_is_set_up = noClasses()
            .that()
            .resideOutsideOfPackages("dk.skranke.database", "dk.skranke.postgres..", "dk.skranke.safekeeping")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Statement")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.PreparedStatement");

    @ArchTest
    static final ArchRule only_waiting_for_a_beat_sleeps = noClasses()
            .that()
            .resideOutsideOfPackage("dk.skranke.postgres..")
            .and()
            .doNotHaveFullyQualifiedName("dk.skranke.web.Live")
            .should()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothing_is_held_for_everybody = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("dk.skranke.postgres..", "dk.skrankepages..")
            .should()
            .beFinal();
}
