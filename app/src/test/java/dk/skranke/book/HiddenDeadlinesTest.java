package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.office.Member;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The second lock of the book alone: queries that forgot their {@code where} clause. */
@OfficeTest
class HiddenDeadlinesTest {

    @Autowired
    Given given;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book.deadline",
                "book.proof",
                "book.sheet",
                "book.entry",
                "book.next",
                "book.instruction",
                "watch.incident",
                "watch.sample"
            })
    void a_forgotten_where_clause_shows_the_dates_of_ones_own_tickets_only(String table) {
        var foreign = "select count(*) from " + table + " where ticket_id not in (select id from ticketing.ticket)";
        assertThat(count(given.member("Emil"), foreign)).isZero();
        assertThat(count(given.member("Torben"), "select count(*) from " + table))
                .isZero();
    }

    @Test
    void somebody_of_the_team_sees_them() {
        assertThat(count(given.member("Sofie"), "select count(*) from book.deadline"))
                .isPositive();
        assertThat(count(given.member("Emil"), "select count(*) from book.deadline where title like 'Anke%'"))
                .isZero();
    }

    @Test
    void nothing_of_the_book_can_be_deleted_and_its_history_cannot_be_changed() {
        var sofie = given.member("Sofie");
        for (var statement : List.of(
                "delete from book.deadline",
                "delete from book.entry",
                "update book.entry set kind = 'x'",
                "update book.proof set words = 'x'",
                "delete from book.sheet",
                "update watch.evening set lines = 0")) {
            assertThatThrownBy(() -> as(sofie, () -> transaction.execute(_ -> sql.execute(statement))))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_second_person_who_is_the_first_is_refused_by_the_database_too() {
        var sofie = given.member("Sofie");
        assertThatThrownBy(
                        () -> as(
                                sofie,
                                () -> transaction.execute(
                                        _ -> sql.execute(
                                                "update book.deadline set control = 'CHECKED', checked_at = now(), checked_by = dated_by"))))
                .isInstanceOf(RuntimeException.class);
    }

    private long count(Member me, String query) {
        return Objects.requireNonNull(as(
                me,
                () -> transaction.execute(_ -> ((Number) Objects.requireNonNull(sql.fetchValue(query))).longValue())));
    }
}
