package dk.skranke.api;

import dk.skranke.api.Rejected.Complaint;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.forms.Answers;
import dk.skranke.forms.FormField;
import dk.skranke.letters.Address;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Counter;
import dk.skranke.ticketing.Filing;
import dk.skranke.ticketing.Filing.Asked;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files tickets for programs, at the counter where people file theirs. */
@Component
class NewTickets {

    private final Counter counter;
    private final Known known;

    NewTickets(Counter counter, Known known) {
        this.counter = counter;
        this.known = known;
    }

    TicketId file(NewTicketJson it, Member me) {
        var wrong = new ArrayList<Complaint>();
        if (!known.category(it.category())) wrong.add(Complaint.of("category", "unknown-id"));
        if (it.team() != null && !known.team(it.team())) wrong.add(Complaint.of("team", "unknown-id"));
        if (it.matter() != null && !known.matter(it.matter())) wrong.add(Complaint.of("matter", "unknown-id"));
        var asked = asked(it, me, wrong);
        var answers = wrong.isEmpty() ? answers(it, me, wrong) : Map.<String, String>of();
        if (!wrong.isEmpty() || asked == null) throw new Rejected(Rejected.Kind.INVALID, wrong);
        return counter.file(filing(it, asked, answers), List.of(), me);
    }

    private Map<String, String> answers(NewTicketJson it, Member me, List<Complaint> wrong) {
        var category = known.plan(it.category());
        var given = Objects.requireNonNullElse(it.answers(), Map.<String, String>of());
        var keys = category.questions().stream().map(FormField::key).toList();
        given.keySet().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> wrong.add(Complaint.of("answers." + key, "unknown-answer")));
        var read = Answers.read(
                category.questions(), given, Map.of("me", Long.toString(me.id().value())), known.answers());
        read.wrong().forEach((key, no) -> wrong.add(new Complaint("answers." + key, no.key(), no.arguments())));
        if (it.matter() == null && category.wantsMatter(read.given())) wrong.add(Complaint.of("matter", "missing"));
        return read.given();
    }

    private Priority priority(NewTicketJson it, Map<String, String> answers) {
        if (it.priority() != null) return it.priority();
        var follows = known.plan(it.category()).priority(answers);
        return follows == null ? Priority.NORMAL : Priority.valueOf(follows);
    }

    private Filing filing(NewTicketJson it, Asked asked, Map<String, String> answers) {
        return new Filing(
                new CategoryId(it.category()),
                asked,
                it.call() == null
                        ? null
                        : new Filing.Call(
                                it.call().who().strip(), it.call().direction().name()),
                it.title(),
                it.text().strip(),
                it.team() == null ? null : new TeamId(it.team()),
                it.matter() == null ? null : new MatterId(it.matter()),
                priority(it, answers),
                it.nextStep() == null
                        ? new NextStep(null, null, Ball.US)
                        : it.nextStep().step(),
                null,
                null,
                null,
                answers);
    }

    private @Nullable Asked asked(NewTicketJson ticket, Member me, List<Complaint> wrong) {
        var by = ticket.requester();
        if (by == null) return new Asked.Known(new Requester.Colleague(me.id()));
        var ways = Stream.of(by.person(), by.contact(), by.name() == null ? by.mail() : by.name())
                .filter(Objects::nonNull)
                .count();
        if (ways != 1) return complain(wrong, "requester", "one-way");
        if (by.person() != null) {
            return known.colleague(by.person())
                    ? new Asked.Known(new Requester.Colleague(new PersonId(by.person())))
                    : complain(wrong, "requester.person", "unknown-id");
        }
        if (by.contact() != null) {
            return known.contact(by.contact())
                    ? new Asked.Known(new Requester.Outsider(new ContactId(by.contact())))
                    : complain(wrong, "requester.contact", "unknown-id");
        }
        return outside(by, ticket.call() != null, wrong);
    }

    /** A caller may have no address; whoever writes has one. */
    private static @Nullable Asked outside(NewTicketJson.Requester by, boolean phone, List<Complaint> wrong) {
        if (by.name() == null || by.name().isBlank()) return complain(wrong, "requester.name", "missing");
        if (by.mail() == null) {
            return phone ? new Asked.Unknown(by.name().strip(), null) : complain(wrong, "requester.mail", "missing");
        }
        var address = Address.of(by.mail().strip());
        if (address.isEmpty()) return complain(wrong, "requester.mail", "mail");
        return new Asked.Unknown(by.name().strip(), address.get().mail());
    }

    private static @Nullable Asked complain(List<Complaint> wrong, String field, String key) {
        wrong.add(Complaint.of(field, key));
        return null;
    }
}
