package dk.skranke.office;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each setting of the office and of a person says what it does, for eyes and ears alike. */
@OfficeTest
class HelpBesideSettingsTest {

    private static final int A_SENTENCE = 15;

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/sending",
                "/account/tokens",
                "/notifications/preferences",
                "/administration/calendars/new",
                "/administration/calendars/1",
                "/administration/targets",
                "/administration/targets/new",
                "/administration/escalations",
                "/administration/categories",
                "/administration/categories/IT_FAULT",
                "/administration/categories/IT_FAULT/fields",
                "/administration/categories/IT_FAULT/priority",
                "/administration/workflows",
                "/administration/workflows/IT_FAULT",
                "/administration/workflows/IT_FAULT/moves/NEW/ASSIGNED",
                "/administration/configuration",
                "/administration/deadlines",
                "/administration/deadlines/addresses",
                "/administration/mail/mailboxes/new",
                "/administration/mail/server",
                "/administration/notifications",
                "/administration/people/new",
                "/administration/people/1",
                "/administration/priorities",
                "/administration/quality",
                "/administration/roles",
                "/administration/rules/new",
                "/administration/teams/new",
                "/administration/teams/1"
            })
    void no_setting_is_without_a_sentence_that_says_what_it_does(String path) {
        var page = Jsoup.parse(
                new Visitor(port).signIn(given.member("Emil")).get(path).body());

        var settings = page.select("#main :is(input, select, textarea)[name]:not([type=hidden]):not([tabindex=-1])");

        assertThat(settings).isNotEmpty();
        assertThat(settings)
                .filteredOn(it -> !explained(it))
                .extracting(it -> it.attr("name"))
                .isEmpty();
    }

    /** By itself, or with the group that it belongs to. */
    private static boolean explained(Element setting) {
        return Stream.concat(Stream.of(setting), setting.parents().stream())
                .flatMap(it -> Arrays.stream(it.attr("aria-describedby").split(" ")))
                .filter(it -> !it.isEmpty())
                .map(it -> setting.root().getElementById(it))
                .filter(Objects::nonNull)
                .anyMatch(it -> it.text().length() >= A_SENTENCE);
    }
}
