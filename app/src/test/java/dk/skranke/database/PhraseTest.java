package dk.skranke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.OFFSETDATETIME;

import dk.skranke.OfficeTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class PhraseTest {

    @Autowired
    DSLContext sql;

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00Z");

    @Test
    void what_has_a_name_is_given_anew_each_time_and_all_else_stays() {
        var asked = new Phrase<>(
                sql,
                sql.select(
                        inline("it's :number"),
                        val("a ? and a {0}"),
                        param("number", BIGINT),
                        val(7L),
                        param("number", BIGINT)),
                it -> List.of(it.value1(), it.value2(), it.value3(), it.value4(), it.value5()));

        assertThat(asked.ask(sql, Map.of("number", 1L)))
                .containsExactly(List.of("it's :number", "a ? and a {0}", 1L, 7L, 1L));
        assertThat(asked.ask(sql, Map.of("number", 2L)))
                .containsExactly(List.of("it's :number", "a ? and a {0}", 2L, 7L, 2L));
    }

    @Test
    void what_was_converted_is_converted_still() {
        var many = multiset(select(param("at", OFFSETDATETIME), val(1)).union(select(val(NOON), val(2))))
                .convertFrom(it -> it.map(row -> row.value1().getYear() + "/" + row.value2()));
        var asked = new Phrase<>(sql, sql.select(many, field("1 + {0}", Long.class, val(2L))), it -> it.value1());

        assertThat(asked.ask(sql, Map.of("at", NOON.plusYears(1))).getFirst())
                .containsExactlyInAnyOrder("2027/1", "2026/2");
    }

    @Test
    void what_was_gathered_is_read_as_the_statement_itself_reads_it() {
        var within = multiset(select(val("ø \"q\" \\"), val(new String[] {"a", "b"}), val(NOON))
                        .union(select(val((String) null), val(new String[0]), val((OffsetDateTime) null))))
                .convertFrom(it -> it.map(row -> row.value1() + List.of(row.value2()) + row.value3()));
        var many = multiset(select(
                        within.as("within"),
                        val(LocalDate.parse("2026-11-28")),
                        val(new BigDecimal("1.50")),
                        val(true),
                        val(1L << 40)))
                .as("many");
        var nothing = multiset(select(val(1)).where(falseCondition())).as("nothing");
        var select = sql.select(val(7), many, nothing);

        assertThat(new Phrase<>(sql, select, Record::intoList).ask(sql, Map.of()))
                .isEqualTo(select.fetch(Record::intoList));
    }

    @Test
    void whoever_asks_something_else_is_answered_something_else() {
        var phrases =
                new Phrases<Integer, Integer>(sql, it -> new Phrase<>(sql, sql.select(val(it)), row -> row.value1()));

        for (var number = 0; number < 600; number++) {
            assertThat(phrases.ask(number % 300, Map.of())).containsExactly(number % 300);
        }
    }
}
