package dk.skranke;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.database.Asker;
import dk.skranke.letters.SafeHtml;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.NewMessage;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cast and the particulars of a test: {@code given.ticket("Printeren på 2. sal", "IT-support")}. */
@Component
public class Given {

    private final Opening opening;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Members members;
    private final Parties parties;

    Given(Opening opening, Catalogue catalogue, Directory directory, Members members, Parties parties) {
        this.opening = opening;
        this.catalogue = catalogue;
        this.directory = directory;
        this.members = members;
        this.parties = parties;
    }

    /** Somebody of the sample office by their first name. */
    public Member member(String firstName) {
        var person = directory.everybody().stream()
                .filter(it -> it.name().startsWith(firstName + " "))
                .findFirst()
                .orElseThrow();
        return members.find(person.id()).orElseThrow();
    }

    public TeamId team(String name) {
        return directory.teams().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Somebody else of the team. */
    public dk.skranke.office.Person colleagueOf(TeamId team, Member not) {
        return directory.peopleOf(team).stream()
                .filter(it -> !it.id().equals(not.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A mail from Henrik Aaby to this team. */
    public TicketId ticket(String title, String team) {
        return mail(title, team, "Kan I hjælpe mig med " + title + "?");
    }

    public TicketId mail(String title, String team, String text, NewAttachment... brought) {
        var henrik = Asker.call(
                Asker.Role.MAIL,
                () -> parties.contactByMail("henrik@havnegadensbageri.dk").orElseThrow());
        var by = new Actor.Outsider(henrik.id());
        return Asker.call(
                Asker.Role.MAIL,
                () -> opening.open(request(
                        title,
                        team,
                        new Requester.Outsider(henrik.id()),
                        message(MessageKind.MAIL, by, text, brought),
                        null)));
    }

    /** Filed by hand by somebody of the office, for themselves. */
    public TicketId filed(String title, String team, Member by, @Nullable UUID key) {
        return as(
                by,
                () -> opening.open(request(
                        title,
                        team,
                        new Requester.Colleague(by.id()),
                        message(MessageKind.FORM, new Actor.Colleague(by.id()), title),
                        key)));
    }

    private Opening.Request request(
            String title, String team, Requester requester, NewMessage first, @Nullable UUID key) {
        return new Opening.Request(
                title,
                catalogue.byKey("CLIENT_INQUIRY").id(),
                requester,
                team(team),
                null,
                Priority.NORMAL,
                new NextStep(null, null, Ball.US),
                first,
                null,
                key);
    }

    public static NewMessage message(MessageKind kind, Actor by, String text, NewAttachment... brought) {
        return new NewMessage(
                kind,
                by,
                List.of(),
                null,
                Language.DA,
                text,
                SafeHtml.fromText(text),
                "",
                null,
                Set.of(),
                List.of(brought),
                null);
    }

    public static <T> T as(Member me, Supplier<T> work) {
        return Asker.call(new Asker.Person(me.id().value()), work::get);
    }

    public static void as(Member me, Runnable work) {
        Asker.run(new Asker.Person(me.id().value()), work);
    }
}
