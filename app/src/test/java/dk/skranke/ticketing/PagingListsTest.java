package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.filtering.Field;
import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Value;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingListsTest {

    @Test
    void an_address_says_to_the_microsecond_where_a_page_ended() {
        var end = new Cursor(Instant.parse("2026-11-18T10:39:12.123456Z"), new TicketId(4127));

        assertThat(Cursor.of(end.text())).isEqualTo(end);
    }

    @Test
    void a_page_may_end_long_ago() {
        var end = new Cursor(Instant.parse("1969-12-31T23:59:59.000001Z"), new TicketId(1));

        assertThat(Cursor.of(end.text())).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4127", "x-1", "1-", "99999999999999999999-1", "1-2-3", "1-1'--"})
    void what_says_nothing_about_a_page_leads_nowhere(String typed) {
        assertThatThrownBy(() -> Cursor.of(typed)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_view_is_found_by_its_address() {
        assertThat(View.of("open")).isEqualTo(View.Standard.OPEN);
        assertThat(View.of("team-3")).isEqualTo(new View.OfTeam(new TeamId(3)));
        assertThat(View.of("team-3").href()).isEqualTo("/tickets?view=team-3");
        assertThatThrownBy(() -> View.of("team-x")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_filter_that_cannot_be_read_narrows_nothing() {
        var picked = Scopes.picked(Map.of("status", "BROKEN", "team", "x", "assignee", "", "priority", "HIGH"));

        assertThat(picked).isEqualTo(Filter.is(Field.PRIORITY, new Value.Mark("high")));
    }

    @Test
    void a_long_message_is_cut_between_words() {
        var shown = Previews.shortened("ord ".repeat(200));

        assertThat(shown).endsWith("ord …").hasSizeLessThan(510);
        assertThat(Previews.shortened("kort")).isEqualTo("kort");
    }
}
