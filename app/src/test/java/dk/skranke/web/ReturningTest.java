package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReturningTest {

    @ParameterizedTest
    @CsvSource({
        "http://o/tickets/4127?view=mine&place=x, /tickets/4127, /tickets/4127?view=mine&place=x",
        "http://o/tickets/4127?view=mine#m3, /tickets/4127#m9, /tickets/4127?view=mine#m9",
        "http://o/tickets/4127, /tickets/4127, /tickets/4127",
        "http://o/tickets/4127?view=mine, /tickets/4128, /tickets/4128",
        "http://o/tickets/4127?view=mine, /tickets/4127/split, /tickets/4127/split",
        "http://o/tickets?view=mine, /tickets, /tickets",
        "http://o/tickets/4127?a={b}, /tickets/4127, /tickets/4127",
        "rubbish, /tickets/4127, /tickets/4127",
    })
    void a_form_of_a_tickets_page_leads_back_into_its_view(String page, String answered, String location)
            throws Exception {
        var request = new MockHttpServletRequest("POST", "/tickets/4127/messages");
        request.addHeader("HX-Current-URL", page);
        var response = new MockHttpServletResponse();

        new Returning()
                .doFilter(
                        request,
                        response,
                        (_, it) -> ((jakarta.servlet.http.HttpServletResponse) it).addHeader("Location", answered));

        assertThat(response.getHeader("Location")).isEqualTo(location);
    }
}
