package dk.skranke.cover;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.catalogue.Roles;
import dk.skranke.office.Covers;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Courses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** § 53 BRAO: for longer than a week, a German lawyer is covered by a lawyer. */
@OfficeTest
class CoveringLawyersTest {

    private static final LocalDate FIRST = LocalDate.of(2099, 3, 2);

    @Autowired
    Given given;

    @Autowired
    Roles roles;

    @Autowired
    Absences absences;

    @Autowired
    Covers covers;

    @Autowired
    Beginnings beginnings;

    @Autowired
    Directory directory;

    @Autowired
    List<OpenDates> dates;

    @Autowired
    Courses courses;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "DE, 8, Felix, Camilla, false",
        "DE, 8, Felix, , false",
        "DE, 8, Felix, Jonas, true",
        "DE, 7, Felix, Camilla, true",
        "DE, 8, Camilla, Birgit, true",
        "DK, 8, Felix, Camilla, true"
    })
    void only_a_lawyer_covers_a_lawyer_for_longer_than_a_week_in_germany(
            String country, int days, String away, @Nullable String substitute, boolean fine) {
        var advocacy = new Advocacy(roles, () -> country);

        var refused = catchThrowableOfType(
                Refused.class,
                () -> advocacy.mustBeKept(
                        id(away), FIRST, FIRST.plusDays(days - 1), substitute == null ? null : id(substitute)));

        if (fine) assertThat(refused).isNull();
        else assertThat(refused).extracting(Refused::key).isEqualTo("cover.lawyer-needed");
    }

    @Test
    void an_absence_without_such_cover_is_not_planned() {
        var german = new Planning(
                absences,
                covers,
                beginnings,
                directory,
                new Advocacy(roles, () -> "DE"),
                dates,
                courses,
                transaction,
                clock);
        var felix = given.member("Felix");

        var refused = catchThrowableOfType(
                Refused.class,
                () -> as(
                        felix,
                        () -> german.plan(felix.id(), FIRST, FIRST.plusDays(13), id("Camilla"), Set.of(), felix)));

        assertThat(refused).extracting(Refused::key).isEqualTo("cover.lawyer-needed");
        assertThat(as(felix, german::open))
                .noneMatch(it -> it.person().equals(felix.id()) && it.first().equals(FIRST));
    }

    private PersonId id(String name) {
        return given.member(name).id();
    }
}
