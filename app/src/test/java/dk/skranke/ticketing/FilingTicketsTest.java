package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.catalogue.CategoryPlan;
import dk.skranke.forms.Known;
import dk.skranke.forms.Phrase;
import dk.skranke.matters.Contact;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Filing.Asked;
import dk.skranke.ticketing.pages.Complaint;
import dk.skranke.ticketing.pages.NewTicketForm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilingTicketsTest {

    private static final PersonId SOFIE = new PersonId(1);
    private static final PersonId BIRGIT = new PersonId(2);
    private static final Contact HENRIK =
            new Contact(new ContactId(7), "Henrik Aaby", "henrik@havnegadensbageri.dk", "", null);

    @Test
    void a_ticket_needs_a_category_a_subject_and_a_description() {
        assertThat(wrong(Map.of())).containsOnlyKeys("category", "title", "text");
    }

    @Test
    void everything_that_was_typed_is_in_the_filing() {
        var filing = filed(Map.of(
                "team",
                "3",
                "matter",
                " 2026-0417 ",
                "priority",
                "HIGH",
                "next",
                "Ring til klienten",
                "due",
                "2026-11-27"));

        assertThat(filing.team()).isEqualTo(new TeamId(3));
        assertThat(filing.matter()).isEqualTo(new MatterId(5));
        assertThat(filing.priority()).isEqualTo(Priority.HIGH);
        assertThat(filing.next()).isEqualTo(new NextStep("Ring til klienten", LocalDate.of(2026, 11, 27), Ball.US));
        assertThat(filing.by()).isEqualTo(new Asked.Known(new Requester.Colleague(SOFIE)));
    }

    @Test
    void the_first_message_is_what_was_written() {
        var request = filed(Map.of()).request(new Requester.Colleague(SOFIE), SOFIE, Language.DA, List.of());

        assertThat(request.first().kind()).isEqualTo(MessageKind.FORM);
        assertThat(request.first().text()).isEqualTo("Den udskriver kun halve sider");
    }

    @Test
    void a_call_says_who_was_on_the_line() {
        assertThat(wrong(Map.of("channel", "PHONE", "title", "Opkald", "text", "Han ringer igen", "category", "1")))
                .containsOnlyKeys("who");

        var call = filed(Map.of("channel", "PHONE", "who", "Poul Vad", "direction", "OUT"));
        var first = call.request(new Requester.Colleague(SOFIE), SOFIE, Language.DA, List.of())
                .first();
        assertThat(first.kind()).isEqualTo(MessageKind.PHONE);
        assertThat(first.addressees()).containsExactly("Poul Vad");
        assertThat(first.direction()).isEqualTo("OUT");
    }

    @Test
    void a_colleague_asks_by_being_chosen() {
        assertThat(filed(Map.of("from", "COLLEAGUE", "colleague", "2")).by())
                .isEqualTo(new Asked.Known(new Requester.Colleague(BIRGIT)));
        assertThat(wrong(complete(Map.of("from", "COLLEAGUE", "colleague", "99"))))
                .containsOnlyKeys("colleague");
    }

    @Test
    void somebody_known_is_found_by_address_or_whole_name() {
        var henrik = new Asked.Known(new Requester.Outsider(HENRIK.id()));

        assertThat(filed(outside("Henrik@Havnegadensbageri.dk")).by()).isEqualTo(henrik);
        assertThat(filed(outside("henrik aaby")).by()).isEqualTo(henrik);
    }

    @Test
    void part_of_a_name_is_asked_back() {
        var wrong = wrong(complete(outside("Henrik")));

        assertThat(wrong).containsOnlyKeys("requester");
        assertThat(complaint(wrong, "requester")).isEqualTo("ticketing.new.requester-similar");
    }

    @Test
    void a_new_address_wants_a_name() {
        assertThat(wrong(complete(outside("ny@klient.dk")))).containsOnlyKeys("name");
        assertThat(filed(Map.of("from", "OUTSIDE", "requester", "ny@klient.dk", "name", "Ny Klient"))
                        .by())
                .isEqualTo(new Asked.Unknown("Ny Klient", "ny@klient.dk"));
    }

    @Test
    void only_a_caller_may_be_new_without_an_address() {
        assertThat(complaint(wrong(complete(outside("Bodil Buch"))), "requester"))
                .isEqualTo("ticketing.new.requester-unknown");
        assertThat(filed(Map.of("from", "OUTSIDE", "requester", "Bodil Buch", "channel", "PHONE", "who", "Bodil Buch"))
                        .by())
                .isEqualTo(new Asked.Unknown("Bodil Buch", null));
    }

    @Test
    void what_does_not_exist_is_told_at_its_field() {
        var wrong =
                wrong(complete(Map.of("team", "99", "matter", "1999-1", "due", "i morgen", "next", "x".repeat(201))));

        assertThat(wrong).containsOnlyKeys("team", "matter", "due", "next");
    }

    @Test
    void a_subject_of_three_hundred_characters_is_long_enough() {
        assertThat(filed(Map.of("title", "x".repeat(300))).title()).hasSize(300);
        assertThat(complaint(wrong(complete(Map.of("title", "x".repeat(301)))), "title"))
                .isEqualTo("ticketing.new.too-long");
    }

    @Test
    void the_priority_follows_from_who_is_affected_and_how_urgent_it_is() {
        var filing = filed(Map.of("impact", "TEAM", "urgency", "NOW"));

        assertThat(filing.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(filing.weight()).isEqualTo(new Weight(Impact.TEAM, Urgency.NOW));
        assertThat(filing.reason()).isNull();
    }

    @Test
    void whoever_departs_from_the_matrix_says_why() {
        var typed = new HashMap<>(Map.of("impact", "TEAM", "urgency", "NOW", "priority", "LOW"));
        assertThat(wrong(complete(typed))).containsOnlyKeys("reason");

        typed.put("reason", "Retten er lukket i dag");
        assertThat(filed(typed).reason()).isEqualTo("Retten er lukket i dag");
        assertThat(filed(typed).priority()).isEqualTo(Priority.LOW);
    }

    @Test
    void one_answer_alone_gives_no_priority() {
        assertThat(wrong(complete(Map.of("impact", "TEAM")))).containsOnlyKeys("urgency");
        assertThat(wrong(complete(Map.of("urgency", "NOW")))).containsOnlyKeys("impact");
    }

    private static Filing filed(Map<String, String> typed) {
        return Objects.requireNonNull(read(complete(typed)).filing());
    }

    private static Map<String, Complaint> wrong(Map<String, String> typed) {
        return read(typed).wrong();
    }

    private static FilingForm.Read read(Map<String, String> typed) {
        return FilingForm.read(NewTicketForm.of(typed), Map.of(), false, SOFIE, new Brix());
    }

    private static String complaint(Map<String, Complaint> wrong, String field) {
        return Objects.requireNonNull(wrong.get(field)).key();
    }

    private static Map<String, String> outside(String requester) {
        return Map.of("from", "OUTSIDE", "requester", requester);
    }

    private static Map<String, String> complete(Map<String, String> typed) {
        var all = new HashMap<>(Map.of("category", "1", "title", "Printeren", "text", "Den udskriver kun halve sider"));
        all.putAll(typed);
        return all;
    }

    /** The office Brix & Lindegaard, as far as the form asks. */
    private static final class Brix implements Register {

        @Override
        public Optional<CategoryId> category(long id) {
            return id == 1 ? Optional.of(new CategoryId(1)) : Optional.empty();
        }

        @Override
        public CategoryPlan plan(CategoryId category) {
            var words = new Phrase("Andet", "Anderes", "Other");
            return new CategoryPlan(
                    "OTHER", "tag", words, null, words, words, null, null, null, null, null, null, null, null);
        }

        @Override
        public Known known(boolean file) {
            return new Known() {
                @Override
                public boolean person(String id) {
                    return true;
                }

                @Override
                public boolean matter(String number) {
                    return true;
                }

                @Override
                public boolean file() {
                    return file;
                }
            };
        }

        @Override
        public Optional<TeamId> team(long id) {
            return id == 3 ? Optional.of(new TeamId(3)) : Optional.empty();
        }

        @Override
        public Optional<PersonId> colleague(long id) {
            return id == 2 ? Optional.of(BIRGIT) : Optional.empty();
        }

        @Override
        public Optional<MatterId> matter(String number) {
            return number.equals("2026-0417") ? Optional.of(new MatterId(5)) : Optional.empty();
        }

        @Override
        public Optional<Contact> contactByMail(String mail) {
            return mail.equals(HENRIK.mail()) ? Optional.of(HENRIK) : Optional.empty();
        }

        @Override
        public List<Contact> contactsLike(String words) {
            return HENRIK.name().toLowerCase(java.util.Locale.ROOT).contains(words.toLowerCase(java.util.Locale.ROOT))
                    ? List.of(HENRIK)
                    : List.of();
        }

        @Override
        public Matrix matrix() {
            var now = new Weight(Impact.TEAM, Urgency.NOW);
            return new Matrix(Map.of(now, Priority.CRITICAL), Map.of(), Map.of());
        }
    }
}
