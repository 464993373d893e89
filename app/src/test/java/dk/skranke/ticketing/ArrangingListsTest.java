package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.Visitor;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OfficeTest
class ArrangingListsTest {

    private static final Pattern ROW = Pattern.compile("<tr role=\"row\" id=\"t(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Catalogue catalogue;

    Visitor sofie;

    @BeforeEach
    void sofie_is_signed_in() {
        sofie = new Visitor(port).signIn(given.member("Sofie"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "active",
                "-active",
                "opened",
                "number",
                "-number",
                "due",
                "-due",
                "priority",
                "status",
                "title",
                "-title",
                "client",
                "matter",
                "category",
                "team",
                "assignee",
                "turn",
                "deadline",
                "response",
                "unknown"
            })
    void a_sorted_list_is_walked_to_its_end_and_back_and_shows_each_ticket_once(String sort) {
        for (var i = 0; i < 3; i++) given.ticket("Sortering " + i, "Proces");
        for (var group : withAThirdOf(Orderings.GROUPS, sort)) {
            var start = "/tickets?view=open&sort=" + sort + "&group=" + group;

            var there = walk(start, "next");

            assertThat(there.numbers()).as(start).doesNotHaveDuplicates().hasSize(count(start));
            if (there.pages().size() > 1)
                assertThat(walk(there.pages().getLast(), "prev").numbers())
                        .as(start)
                        .contains(there.numbers().getFirst());
        }
    }

    @Test
    void a_page_goes_on_where_it_ended_though_tickets_come_meanwhile() {
        for (var i = 0; i < 60; i++) given.ticket("Blad " + i, "Proces");
        var first = sofie.get("/tickets?view=open&filter=blad").body();
        given.ticket("Blad nyt", "Proces");

        var second = sofie.get(link(first, "next")).body();

        assertThat(numbers(second)).doesNotContainAnyElementsOf(numbers(first));
        assertThat(numbers(sofie.get(link(second, "prev")).body())).isEqualTo(numbers(first));
    }

    @Test
    void a_ticket_keeps_its_group_when_its_category_is_offered_no_more() {
        var emil = new Visitor(port).signIn(given.member("Emil"));
        var ticket = given.ticket("Uden udbud", "Proces");
        var category = catalogue.byKey("CLIENT_INQUIRY");
        var page = "/administration/categories/" + category.key();
        var offers = page + "/offers";
        emil.get(page);
        emil.post(offers, Map.of("offered", "false"));
        try {
            assertThat(sofie.get("/tickets?view=open&filter=uden+udbud&group=category&sort=category")
                            .body())
                    .contains(category.name(Language.DA) + "<span class=\"count\">1</span>", "id=\"t" + ticket.value());
        } finally {
            emil.post(offers, Map.of("offered", "true"));
        }
    }

    @Test
    void groups_tell_how_many_they_hold() {
        given.ticket("Gruppe et", "Proces");
        given.ticket("Gruppe to", "Proces");

        assertThat(sofie.get("/tickets?view=open&filter=gruppe&group=team").body())
                .contains("Proces<span class=\"count\">2</span>");
    }

    @Test
    void what_i_lay_out_for_myself_stays_so_for_me_only() {
        sofie.get("/tickets?view=mine");
        var answer = sofie.post(
                "/arrangements", Map.of("view", "mine", "layout", "table", "column", "matter", "sort", "due"));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/tickets?view=mine");
        assertThat(sofie.get("/tickets?view=mine").body())
                .contains("tickets--dense")
                .contains("class=\"c-matter\"")
                .doesNotContain("class=\"c-client\"");
        assertThat(new Visitor(port)
                        .signIn(given.member("Jonas"))
                        .get("/tickets?view=mine")
                        .body())
                .doesNotContain("tickets--dense");

        sofie.post("/arrangements", Map.of("view", "mine", "keep", "none"));
        assertThat(sofie.get("/tickets?view=mine").body()).doesNotContain("tickets--dense");
    }

    @Test
    void a_view_is_laid_out_for_all_by_its_owner_and_nobody_else() {
        sofie.get("/views/new");
        var place = sofie.post(
                        "/views",
                        Map.of(
                                "name",
                                "Teamets bræt",
                                "filter",
                                "er:åben",
                                "circle",
                                "TEAM",
                                "team",
                                Long.toString(given.team("Proces").value())))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        var view = place.substring(place.indexOf("saved-"));
        sofie.get(place);
        sofie.post("/arrangements", Map.of("view", view, "layout", "board", "keep", "view"));
        var jonas = new Visitor(port).signIn(given.member("Jonas"));

        assertThat(jonas.get("/tickets?view=" + view).body()).contains("data-board");
        assertThat(jonas.post("/arrangements", Map.of("view", view, "layout", "list", "keep", "view"))
                        .statusCode())
                .isEqualTo(404);
        sofie.get("/views/" + view.substring(6));
        sofie.post("/views/" + view.substring(6) + "/removals", Map.of());
    }

    @Test
    void a_board_has_a_lane_for_each_status_and_a_ticket_stands_in_its_own() {
        var ticket = given.ticket("Tavlens ticket", "Proces");

        var lane = sofie.get("/tickets?view=open&layout=board").body().split("id=\"lane-open\"")[0];

        assertThat(lane).contains("id=\"lane-new\"").contains("id=\"b" + ticket.value() + "\"");
    }

    @Test
    void what_was_solved_lately_has_a_lane_among_open_ones_and_is_not_counted_there() {
        given.ticket("Tavlens talte", "Proces");
        var solved = given.ticket("Tavlens talte løste", "Proces");
        sofie.get("/tickets/" + solved.value());
        sofie.post("/tickets/" + solved.value() + "/moves", Map.of("to", "OPEN", "was", "NEW"));
        sofie.get("/tickets/" + solved.value());
        sofie.post("/tickets/" + solved.value() + "/moves", Map.of("to", "SOLVED", "was", "OPEN"));

        var board = sofie.get("/tickets?view=open&layout=board&filter=tavlens+talte")
                .body();

        assertThat(board).contains("id=\"b" + solved.value() + "\"").contains("</h1><p>1</p>");
    }

    @Test
    void a_ticket_knows_the_list_it_was_opened_from_and_its_neighbours_there() {
        var last = given.ticket("Sidemand et", "Proces");
        var middle = given.ticket("Sidemand to", "Proces");
        var first = given.ticket("Sidemand tre", "Proces");
        var list = sofie.get("/tickets?view=open&filter=sidemand").body();

        var page = sofie.get(open(list, middle)).body();

        assertThat(page).contains("Alle åbne</a>");
        assertThat(href(page, "data-way=\"k\"").orElseThrow()).startsWith("/tickets/" + first.value() + "?");
        assertThat(href(page, "data-way=\"j\"").orElseThrow()).startsWith("/tickets/" + last.value() + "?");
        assertThat(sofie.get(href(page, "data-way=\"j\"").orElseThrow()).body()).doesNotContain("data-way=\"j\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "", "%00", "MjAyNi0xMS0xOFQxMDozOVo"})
    void a_place_that_says_nothing_leads_nowhere(String place) {
        assertThat(sofie.get("/tickets?view=open&after=" + place).statusCode()).isEqualTo(404);
        assertThat(sofie.get("/tickets/4127?view=open&place=" + place).statusCode())
                .isEqualTo(200);
    }

    /** All of them would take minutes; each sort meets some, and each group some sorts. */
    private static List<String> withAThirdOf(List<String> groups, String sort) {
        return Stream.concat(
                        Stream.of("none"),
                        groups.stream().filter(it -> Math.floorMod(groups.indexOf(it) - sort.hashCode(), 3) == 0))
                .toList();
    }

    private record Walk(List<Long> numbers, List<String> pages) {}

    private Walk walk(String start, String way) {
        var numbers = new ArrayList<Long>();
        var pages = new ArrayList<String>();
        for (@Nullable String at = start; at != null; ) {
            pages.add(at);
            var answer = sofie.get(at);
            assertThat(answer.statusCode()).as(at).isEqualTo(200);
            var page = answer.body();
            numbers.addAll(numbers(page));
            at = href(page, "rel=\"" + way + "\"").orElse(null);
        }
        return new Walk(numbers, pages);
    }

    private int count(String start) {
        var count = Pattern.compile("</h1><p>([\\d.]+)</p>")
                .matcher(sofie.get(start).body());
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1).replace(".", ""));
    }

    private static List<Long> numbers(String page) {
        return ROW.matcher(page).results().map(it -> Long.valueOf(it.group(1))).toList();
    }

    private static String link(String page, String way) {
        return href(page, "rel=\"" + way + "\"").orElseThrow();
    }

    private static String open(String page, TicketId ticket) {
        var link = Pattern.compile("href=\"(/tickets/" + ticket.value() + "\\?[^\"]+)\"")
                .matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : "/none";
    }

    private static Optional<String> href(String page, String mark) {
        var link = Pattern.compile("href=\"([^\"]+)\"[^>]*" + mark).matcher(page);
        return link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
    }
}
