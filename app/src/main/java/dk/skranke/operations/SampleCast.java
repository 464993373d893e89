package dk.skranke.operations;

import dk.skranke.matters.ContactId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Requester;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is who in the sample office, by the keys that its stories use. */
record SampleCast(
        SampleOffice office,
        LocalDate today,
        Map<String, TeamId> teams,
        Map<String, PersonId> people,
        Map<String, ContactId> contacts) {

    ZoneId zone() {
        return ZoneId.of(office.office().zone());
    }

    TeamId team(String key) {
        return found(teams.get(key), key);
    }

    PersonId person(String key) {
        return found(people.get(key), key);
    }

    Requester requester(String key) {
        var contact = contacts.get(key);
        return contact == null ? new Requester.Colleague(person(key)) : new Requester.Outsider(contact);
    }

    Actor actor(String key) {
        var contact = contacts.get(key);
        return contact == null ? new Actor.Colleague(person(key)) : new Actor.Outsider(contact);
    }

    String mailOf(String team) {
        return found(by(office.teams(), SampleOffice.Team::key).get(team), team).mail();
    }

    String nameOf(String key) {
        var contact = by(office.contacts(), SampleOffice.Contact::key).get(key);
        return contact != null
                ? contact.name()
                : found(by(office.people(), SampleOffice.Person::key).get(key), key)
                        .name();
    }

    private static <T> Map<String, T> by(java.util.List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, it -> it));
    }

    private static <T> T found(@Nullable T it, String key) {
        if (it == null) throw new IllegalArgumentException("nobody in the sample office is called " + key);
        return it;
    }
}
