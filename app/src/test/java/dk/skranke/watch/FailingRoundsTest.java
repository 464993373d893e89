package dk.skranke.watch;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Visitor;
import dk.skranke.book.Lawyers;
import dk.skranke.book.Recounting;
import dk.skranke.book.Unentered;
import dk.skranke.book.Upcoming;
import dk.skranke.database.Asker;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.documents.Documents;
import dk.skranke.office.Directory;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.Courses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What fails in a round holds up nothing else, and is seen. On days that no other test’s rounds come after. */
class FailingRoundsTest extends WithRounds {

    @Autowired
    Upcoming upcoming;

    @Autowired
    Unentered unentered;

    @Autowired
    Evenings evenings;

    @Autowired
    Samples samples;

    @Autowired
    Recounting recounting;

    @Autowired
    Lawyers lawyers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Documents documents;

    @Autowired
    Directory directory;

    @Autowired
    Courses courses;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void a_print_that_cannot_be_written_silences_nobody_and_the_administrator_reads_of_it() throws IOException {
        var file = Files.writeString(folder.resolve("emergency"), "a file where the folder should be");
        var ends = LocalDate.of(2047, 3, 20); // a Wednesday
        var id = ending(ends);

        round(watch(file, samples), ends, 8, 0);

        assertThat(as(jonas, () -> reminders.unseen(jonas))).anySatisfy(it -> {
            assertThat(it.deadline()).isEqualTo(id.value());
            assertThat(it.step()).isEqualTo(Step.MORNING);
        });
        var mette = new Visitor(port).signIn(given.member("Mette"));
        assertThat(mette.get("/health").body()).contains("\"failedRounds\":1");
        assertThat(mette.get("/administration/health").body())
                .contains("Nødudskriften af fristerne kunne ikke skrives");

        round(watch(folder.resolve("mended"), samples), ends, 8, 1);

        assertThat(folder.resolve("mended/deadlines-2047-03-20.pdf")).exists();
        assertThat(mette.get("/health").body()).contains("\"failedRounds\":0");
        assertThat(mette.get("/administration/health").body()).doesNotContain("Nødudskriften af fristerne");
    }

    @Test
    void a_round_that_fails_holds_up_no_other_and_is_tried_again() {
        var ends = LocalDate.of(2047, 5, 22);
        var id = ending(ends);
        var broken = watch(folder, new Samples(sql, upcoming, directory, clock) {
            @Override
            Set<TeamId> draw(LocalDate month) {
                throw new IllegalStateException("no lots today");
            }
        });

        assertThatThrownBy(() -> round(broken, ends, 8, 0)).isInstanceOf(IllegalStateException.class);

        assertThat(as(jonas, () -> reminders.unseen(jonas))).anySatisfy(it -> {
            assertThat(it.deadline()).isEqualTo(id.value());
            assertThat(it.step()).isEqualTo(Step.MORNING);
        });
        assertThat(folder.resolve("deadlines-2047-05-22.pdf")).exists();
        round(ends, 8, 1);
    }

    /** PostgreSQL ends a transaction that stands idle for as long as a press may be busy. */
    @Test
    void the_print_is_made_within_no_transaction_once_a_day() {
        var within = new ArrayList<Boolean>();
        var watch = watch(
                new EmergencyPrint(upcoming, documents, directory, folder) {
                    @Override
                    void write(LocalDate today) {
                        within.add(TransactionSynchronizationManager.isActualTransactionActive());
                    }
                },
                samples);
        var day = LocalDate.of(2047, 7, 17);

        round(watch, day, 6, 0);
        round(watch, day, 6, 1);

        assertThat(within).containsExactly(false);
    }

    private Watch watch(Path printed, Samples drawn) {
        return watch(new EmergencyPrint(upcoming, documents, directory, printed), drawn);
    }

    private Watch watch(EmergencyPrint print, Samples drawn) {
        return new Watch(
                upcoming,
                unentered,
                reminders,
                evenings,
                print,
                drawn,
                recounting,
                lawyers,
                deadlines,
                directory,
                courses,
                directory,
                transaction,
                clock);
    }

    private static void round(Watch watch, LocalDate day, int hour, int minute) {
        var then = day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
        Moment.at(then, () -> Asker.run(Asker.Role.DEADLINES, watch::round));
    }
}
