package dk.skranke.book;

import static dk.skranke.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.deadlines.Level;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong when a deadline is entered, controlled or set by hand, one after the other, and what is said to it. */
@OfficeTest
class BadInputTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

    @Autowired
    Given given;

    @Autowired
    Reckoning reckoning;

    @Autowired
    Entering entering;

    @Autowired
    Checking checking;

    @Autowired
    Dating dating;

    @Autowired
    Describing tickets;

    @Autowired
    Book book;

    /** A case: what is typed, the field that is wrong, and what is said in Danish, German and English. */
    record Case(String what, Map<String, String> typed, String field, List<String> said) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> refused() {
        var future = List.of("Dagen ligger i fremtiden.", "Der Tag liegt in der Zukunft.", "The day is in the future.");
        var noDay = List.of("en dato, som findes", "Datum an, das es gibt", "a date that exists");
        var outside = List.of("hører ikke til det land", "gehört nicht zu dem Land", "is not in the country");
        var beforeEvent = List.of("ligger før begivenheden", "liegt vor dem Ereignis", "is before the event");
        return Stream.of(
                new Case(
                        "event tomorrow",
                        rule("RPL372_ANKE", "DK", TODAY.plusDays(1).toString()),
                        "event",
                        future),
                new Case(
                        "event tomorrow, by hand",
                        hand(TODAY.plusDays(1).toString(), TODAY.plusDays(9).toString()),
                        "event",
                        future),
                new Case("29 February of a common year", rule("RPL372_ANKE", "DK", "2027-02-29"), "event", noDay),
                new Case("29 February of 1900", rule("RPL372_ANKE", "DK", "1900-02-29"), "event", noDay),
                new Case("a last day that does not exist", hand("2026-02-01", "2026-02-30"), "ends", noDay),
                new Case(
                        "a German place, a Danish rule",
                        rule("RPL372_ANKE", "DE-BE", TODAY.toString()),
                        "place",
                        outside),
                new Case(
                        "a Danish place, a German rule",
                        rule("ZPO517_BERUFUNG", "DK", TODAY.toString()),
                        "place",
                        outside),
                new Case(
                        "Germany, whatever the state, a Danish rule",
                        rule("RPL372_ANKE", "DE", TODAY.toString()),
                        "place",
                        outside),
                new Case(
                        "a place that does not exist",
                        rule("ZPO517_BERUFUNG", "DE-XX", TODAY.toString()),
                        "place",
                        List.of("DE-XX", "DE-XX", "DE-XX")),
                new Case("no place", rule("ZPO517_BERUFUNG", "", TODAY.toString()), "place", List.of("", "", "")),
                new Case(
                        "a rule past its validity",
                        rule("AO355_EINSPRUCH_3T", "DE-BE", "2025-06-02"),
                        "rule",
                        List.of(
                                "Reglen gjaldt ikke på begivenhedens dag. Den gælder",
                                "Am Tag des Ereignisses galt die Regel nicht. Sie gilt",
                                "The rule was not law on the day of the event. It holds")),
                new Case(
                        "a rule before its validity",
                        rule("AO355_EINSPRUCH_4T", "DE-BE", "2024-06-03"),
                        "rule",
                        List.of("gjaldt ikke", "galt die Regel nicht", "was not law")),
                new Case("a last day before the event", hand("2026-03-02", "2026-03-01"), "ends", beforeEvent),
                new Case(
                        "a last day before the event, against the rule",
                        with(rule("RPL372_ANKE", "DK", "2026-03-02"), "ends", "2026-03-01"),
                        "ends",
                        beforeEvent));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Case it) {
        for (var language : List.of(Language.DA, Language.DE, Language.EN)) {
            var result = reckoning.of(typed(it.typed()), language);

            assertThat(result.reckoned()).isNull();
            assertThat(result.errors()).containsOnlyKeys(it.field());
            assertThat(said(Objects.requireNonNull(result.errors().get(it.field())), language))
                    .contains(it.said()
                            .get(List.of(Language.DA, Language.DE, Language.EN).indexOf(language)));
        }
    }

    @Test
    void the_29th_of_february_of_a_leap_year_is_a_day_like_any_other() {
        assertThat(days("VWGO58_JAHR", "DE-BE", "2024-02-29").term().ends()).isEqualTo("2025-02-28");
        assertThat(days("ZPO517_BERUFUNG", "DE-BE", "2024-02-29").term().ends()).isEqualTo("2024-04-02");
    }

    /** A place that is not known yet is no mistake: the earliest day counts, and it says that it is that. */
    @Test
    void a_court_that_is_not_known_yet_gives_the_earliest_day() {
        var it = days("ZPO517_BERUFUNG", "DE", "2025-12-06");
        assertThat(it.provisional()).isTrue();
        assertThat(it.term().ends()).isEqualTo("2026-01-06");
    }

    /** A court set the date itself: there is nothing to count from, and what lies ahead is the date. */
    @Test
    void a_date_that_a_court_set_lies_ahead() {
        var date = TODAY.plusDays(40);
        var it = days("PROCESSKRIFT", "DK", date.toString());

        assertThat(it.event()).isEqualTo(date);
        assertThat(it.term().ends()).isEqualTo(date);
        assertThat(it.byHand()).isFalse();
        assertThat(it.warnings()).isEmpty();
    }

    /** As long before the day by hand as before the computed one. */
    @Test
    void a_day_by_hand_against_the_rule_is_told_as_early_as_the_rule_says() {
        var typed = typed(with(rule("VWGO58_JAHR", "DE-BE", "2024-02-29"), "ends", "2025-02-20"));
        assertThat(reckoned(typed).term().pre()).isEqualTo("2025-01-21");
        var none = typed(with(rule("BRAO50_6J", "DE-BE", "2024-03-15"), "ends", "2030-12-20"));
        assertThat(reckoned(none).term().pre()).isEqualTo("2030-12-13");
    }

    @ParameterizedTest
    @CsvSource({"RPL372_ANKE, DK, B", "AEUV263_KLAGE, DE-BE, C"})
    void a_document_missing_at_level_b_or_c_is_refused_whatever_reason_is_given(
            String rule, String place, Level level) {
        var typed = typed(with(rule(rule, place, TODAY.minusDays(1).toString()), "reason", "Den kommer i morgen"));
        var it = reckoned(typed);

        assertThat(it.level()).isEqualTo(level);
        assertThat(lacking(typed, it, true)).doesNotContainKey("document");
        var refused = Objects.requireNonNull(lacking(typed, it, false).get("document"));
        assertThat(said(refused, Language.DA)).startsWith("Denne frist kræver dokumentet");
        assertThat(said(refused, Language.DE)).startsWith("Für diese Frist ist das auslösende Dokument nötig");
        assertThat(said(refused, Language.EN)).startsWith("This deadline needs the document");
    }

    @Test
    void a_document_missing_at_level_a_wants_a_reason() {
        var form = rule("SVARSKRIFT_14D", "DK", TODAY.minusDays(1).toString());
        var it = reckoned(typed(form));

        assertThat(it.level()).isEqualTo(Level.A);
        var refused = Objects.requireNonNull(lacking(typed(form), it, false).get("reason"));
        assertThat(said(refused, Language.DA)).isEqualTo("Skriv, hvorfor der ikke er noget dokument.");
        assertThat(said(refused, Language.DE)).isEqualTo("Begründen Sie, warum es kein Dokument gibt.");
        assertThat(said(refused, Language.EN)).isEqualTo("Say why there is no document.");
        assertThat(lacking(typed(with(form, "reason", "Fik besked i telefonen")), it, false))
                .isEmpty();
    }

    @Test
    void an_event_more_than_30_days_ago_warns_and_wants_a_reason() {
        var form = rule("FORAELD_3AAR", "DK", TODAY.minusDays(31).toString());
        var it = reckoned(typed(form));

        assertThat(it.warnings()).isNotEmpty();
        assertThat(said(Objects.requireNonNull(lacking(typed(form), it, true).get("reason")), Language.DE))
                .isEqualTo(
                        "Das Ereignis liegt mehr als 30 Tage zurück. Begründen Sie, warum erst jetzt eingetragen wird.");
        var inTime = rule("FORAELD_3AAR", "DK", TODAY.minusDays(30).toString());
        assertThat(lacking(typed(inTime), reckoned(typed(inTime)), true)).isEmpty();
    }

    @Test
    void the_same_person_as_controller_is_refused() {
        var jonas = given.member("Jonas");
        var id = entered(jonas, null);

        assertThatThrownBy(() -> as(jonas, () -> checking.mustBeCheckable(id, jonas)))
                .isInstanceOfSatisfying(Refused.class, it -> {
                    assertThat(said(it, Language.DA)).startsWith("Du har selv sat dagen.");
                    assertThat(said(it, Language.DE)).startsWith("Sie haben den Tag selbst gesetzt.");
                    assertThat(said(it, Language.EN)).startsWith("You set the day yourself.");
                });
        as(jonas, () -> checking.print(id, null, jonas));
        var deadline = as(jonas, () -> book.find(id, jonas));
        assertThatThrownBy(() -> as(
                        jonas,
                        () -> checking.check(
                                id,
                                deadline.eventOn(),
                                deadline.term().ends(),
                                new Checking.Compared(true, false),
                                jonas)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_later_day_by_hand_than_computed_does_not_count_before_another_partner_agrees() {
        var jonas = given.member("Jonas");
        var later = TODAY.plusDays(60);
        var id = entered(jonas, later);

        var it = as(jonas, () -> book.find(id, jonas));
        assertThat(it.level()).isEqualTo(Level.C);
        assertThat(it.computedOn()).isEqualTo(TODAY.minusDays(1).plusWeeks(4));
        assertThat(it.term().ends()).isEqualTo(it.computedOn());
        assertThatThrownBy(() -> as(jonas, () -> dating.grant(id, later, nothing(), jonas)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(said(refused, Language.DA)).startsWith("En anden partner end den, der satte dagen");
                    assertThat(said(refused, Language.DE)).startsWith("Ein anderer Partner als derjenige");
                    assertThat(said(refused, Language.EN)).startsWith("Another partner than the one who set the day");
                });
    }

    @Test
    void a_day_by_hand_wants_a_lawyer_and_a_reason() {
        var form = hand(TODAY.minusDays(1).toString(), TODAY.plusDays(9).toString());
        var lacking = lacking(typed(form), reckoned(typed(form)), true);

        assertThat(lacking).containsOnlyKeys("lawyer", "reason");
        assertThat(said(Objects.requireNonNull(lacking.get("lawyer")), Language.DE))
                .isEqualTo("Wählen Sie den Rechtsanwalt, der den Tag bestimmt hat.");
        assertThat(said(Objects.requireNonNull(lacking.get("reason")), Language.EN))
                .isEqualTo("Say why the day is set by hand.");
    }

    private DeadlineId entered(Member by, @Nullable LocalDate later) {
        TicketId ticket = given.ticket("Dom med fejl i", "Proces");
        var form = rule("RPL372_ANKE", "DK", TODAY.minusDays(1).toString());
        form.put("responsible", Long.toString(by.id().value()));
        if (later != null) {
            form.put("ends", later.toString());
            form.put("reason", "Retten sagde det i telefonen");
            form.put("lawyer", Long.toString(by.id().value()));
        }
        var typed = typed(form);
        return as(by, () -> entering.enter(ticket, typed, reckoned(typed), nothing(), by));
    }

    private Map<String, Refused> lacking(Typed typed, Reckoned it, boolean document) {
        var birgit = given.member("Birgit");
        var ticket = given.ticket("Hvad der mangler", "Proces");
        return as(birgit, () -> entering.lacking(typed, it, document, tickets.properties(ticket, birgit)));
    }

    private Reckoned days(String rule, String place, String event) {
        return reckoned(typed(rule(rule, place, event)));
    }

    private Reckoned reckoned(Typed typed) {
        return Objects.requireNonNull(reckoning.of(typed, Language.DA).reckoned());
    }

    private static Proof nothing() {
        return Proof.words(Proof.Kind.NOTE, "");
    }

    private static String said(Refused it, Language language) {
        return Text.in(language, it.key(), it.arguments());
    }

    private Typed typed(Map<String, String> it) {
        var responsible = it.getOrDefault(
                "responsible", Long.toString(given.member("Sofie").id().value()));
        return new Typed(
                it.get("rule"),
                it.get("title"),
                it.get("place"),
                null,
                null,
                "Dom",
                it.get("event"),
                null,
                it.get("ends"),
                it.get("reason"),
                null,
                responsible,
                it.get("lawyer"),
                null,
                null,
                null);
    }

    private static Map<String, String> rule(String rule, String place, String event) {
        return new HashMap<>(Map.of("rule", rule, "place", place, "event", event));
    }

    private static Map<String, String> hand(String event, String ends) {
        return new HashMap<>(Map.of("title", "Svar til kommunen", "place", "DK", "event", event, "ends", ends));
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        var all = new HashMap<>(form);
        all.put(field, value);
        return all;
    }
}
