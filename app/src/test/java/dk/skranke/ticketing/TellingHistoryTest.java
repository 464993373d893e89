package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Told.Happened;
import dk.skranke.ticketing.pages.Happening;
import dk.skranke.web.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellingHistoryTest {

    private static final TicketId TICKET = new TicketId(4127);
    private static final PersonId SOFIE = new PersonId(1);
    private static final PersonId BIRGIT = new PersonId(2);
    private static final Actor BY = new Actor.Colleague(BIRGIT);

    private final HistorySentence sentences = new HistorySentence(new Cast());

    @ParameterizedTest
    @EnumSource
    void every_event_has_its_sentence(Language language) {
        var told = everyEvent().map(it -> words(it, language)).toList();

        assertThat(told).doesNotHaveDuplicates().noneMatch(String::isBlank).noneMatch(it -> it.contains("{"));
    }

    @Test
    void no_event_is_forgotten() {
        assertThat(everyEvent().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(TicketEvent.class.getPermittedSubclasses());
    }

    @Test
    void a_change_says_from_which_value_to_which() {
        var change = new TicketEvent.Prioritised(TICKET, BY, Priority.NORMAL, Priority.HIGH);

        assertThat(words(change, Language.DA)).isEqualTo("ændrede prioritet fra Normal til Høj");
    }

    @Test
    void whoever_assigns_themselves_took_it() {
        assertThat(words(new TicketEvent.Assigned(TICKET, BY, null, BIRGIT), Language.DA))
                .isEqualTo("tog ticketen");
        assertThat(words(new TicketEvent.Assigned(TICKET, BY, null, SOFIE), Language.DA))
                .isEqualTo("tildelte Sofie Krogh");
    }

    @Test
    void a_client_and_the_program_are_named_too() {
        var client = new TicketEvent.Reopened(TICKET, new Actor.Outsider(new ContactId(5)), TicketStatus.SOLVED);
        var program = new TicketEvent.Delivered(TICKET, new Actor.Program(), new MessageId(1), Delivery.State.SENT);

        assertThat(tell(client, Language.DA).who()).isEqualTo("Henrik Aaby");
        assertThat(tell(program, Language.DA).who()).isEqualTo("Skranke");
    }

    private String words(TicketEvent event, Language language) {
        var sentence = tell(event, language).what();
        return Text.in(language, sentence.key(), sentence.values().toArray());
    }

    private Happening tell(TicketEvent event, Language language) {
        return sentences.of(
                new Happened(Instant.EPOCH, "Henrik Aaby", null, event, matter(event, true), matter(event, false)),
                language);
    }

    private static @Nullable String matter(TicketEvent event, boolean before) {
        if (!(event instanceof TicketEvent.Filed it)) return null;
        var id = before ? it.from() : it.to();
        return id == null ? null : "2026-0" + id.value();
    }

    private static Stream<TicketEvent> everyEvent() {
        var events = new ArrayList<TicketEvent>();
        var house = new TeamId(1);
        var proces = new TeamId(2);
        for (var as : List.of(MessageKind.MAIL, MessageKind.FORM, MessageKind.PHONE)) {
            events.add(new TicketEvent.Opened(TICKET, BY, as, new CategoryId(1), house, null));
        }
        for (var kind : MessageKind.values()) events.add(new TicketEvent.Written(TICKET, BY, new MessageId(1), kind));
        events.add(new TicketEvent.Redirected(TICKET, BY, house, proces, "Det er en retssag"));
        events.add(new TicketEvent.Redirected(TICKET, new Actor.Rule(1, "Moms"), house, proces, "Moms"));
        events.add(new TicketEvent.Assigned(TICKET, BY, null, SOFIE));
        events.add(new TicketEvent.Assigned(TICKET, BY, null, BIRGIT));
        events.add(new TicketEvent.Assigned(TICKET, BY, SOFIE, null));
        events.add(new TicketEvent.Assigned(TICKET, BY, SOFIE, BIRGIT));
        events.add(new TicketEvent.Prioritised(TICKET, BY, Priority.NORMAL, Priority.CRITICAL));
        events.add(new TicketEvent.Staged(TICKET, BY, new TicketEvent.Step(7, "TRIAGE", "ASSIGNED")));
        events.add(new TicketEvent.Answered(
                TICKET, BY, 8L, List.of(new TicketEvent.Answer("impact", "ONE", "TEAM", false))));
        var weight = new Weight(Impact.TEAM, Urgency.NOW);
        for (var to : List.of(Priority.NORMAL, Priority.CRITICAL))
            events.add(new TicketEvent.Prioritised(TICKET, BY, Priority.NORMAL, to, weight, null));
        events.add(new TicketEvent.Prioritised(TICKET, BY, Priority.HIGH, Priority.LOW, null, "Det er løst"));
        events.add(new TicketEvent.Noted(
                TICKET, new Actor.Rule(1, "Moms"), "ticketing.history.noted", List.of("Husk momsen")));
        events.add(new TicketEvent.Moved(TICKET, BY, TicketStatus.OPEN, TicketStatus.CLIENT));
        events.add(new TicketEvent.Closed(TICKET, BY, TicketStatus.OPEN, "Kontrakten er gennemgået"));
        events.add(new TicketEvent.Reopened(TICKET, BY, TicketStatus.CLOSED));
        var step = new NextStep("Skriv indsigelsen", LocalDate.of(2026, 11, 27), Ball.US);
        events.add(new TicketEvent.Planned(TICKET, BY, new NextStep(null, null, Ball.CLIENT), step));
        events.add(new TicketEvent.Tagged(TICKET, BY, List.of(), List.of("opsigelse")));
        events.add(new TicketEvent.Categorised(TICKET, BY, new CategoryId(1), new CategoryId(2)));
        events.add(new TicketEvent.Filed(TICKET, BY, null, new MatterId(417)));
        events.add(new TicketEvent.Filed(TICKET, BY, new MatterId(417), null));
        events.add(new TicketEvent.Filed(TICKET, BY, new MatterId(417), new MatterId(418)));
        events.add(new TicketEvent.Renamed(TICKET, BY, "Opsigelse", "Opsigelse af lejemål"));
        for (var who : List.of(SOFIE, BIRGIT)) {
            events.add(new TicketEvent.Followed(TICKET, BY, who));
            events.add(new TicketEvent.Unfollowed(TICKET, BY, who));
        }
        var other = new TicketId(4128);
        var before = new TicketEvent.Before(house, TicketStatus.OPEN, Ball.US, null, null, true, false);
        events.add(new TicketEvent.Merged(TICKET, BY, other, before));
        events.add(new TicketEvent.Unmerged(TICKET, BY, other, before));
        events.add(new TicketEvent.TookIn(TICKET, BY, other, true));
        events.add(new TicketEvent.GaveBack(TICKET, BY, other, true));
        events.add(new TicketEvent.Snoozed(TICKET, BY, LocalDate.of(2026, 12, 1), true, "Efter ferien"));
        events.add(new TicketEvent.Snoozed(TICKET, BY, LocalDate.of(2026, 12, 1), false, "Efter ferien"));
        events.add(new TicketEvent.Awoke(TICKET, BY));
        for (var withdrawn : List.of(true, false))
            events.add(new TicketEvent.Revised(TICKET, BY, new MessageId(1), withdrawn));
        events.add(new TicketEvent.Split(TICKET, BY, other, 2, null));
        events.add(new TicketEvent.SplitOff(TICKET, BY, other));
        events.add(new TicketEvent.Noted(TICKET, BY, "ticketing.history.taken-out-pdf", List.of()));
        Arrays.stream(Delivery.State.values())
                .map(it -> new TicketEvent.Delivered(TICKET, new Actor.Program(), new MessageId(1), it))
                .forEach(events::add);
        return events.stream();
    }

    private static class Cast implements Naming {
        @Override
        public String person(PersonId id) {
            return id.equals(SOFIE) ? "Sofie Krogh" : "Birgit Holm";
        }

        @Override
        public String team(TeamId id) {
            return id.value() == 1 ? "Fast ejendom" : "Proces";
        }

        @Override
        public String category(CategoryId id, Language language) {
            return "Kategori " + id.value();
        }

        @Override
        public String weight(Weight it, Language language) {
            return it.key();
        }
    }
}
