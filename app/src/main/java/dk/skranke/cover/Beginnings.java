package dk.skranke.cover;

import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.Away;
import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.web.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells substitutes that they stand in: when it is planned, and when it begins. */
@Service
class Beginnings {

    private final Bell bell;
    private final Directory directory;
    private final Clock clock;

    Beginnings(Bell bell, Directory directory, Clock clock) {
        this.bell = bell;
        this.directory = directory;
        this.clock = clock;
    }

    /** In the transaction of the plan. What begins at once is told as begun. */
    void planned(Absence it, PersonId by) {
        if (it.substitute() == null || !it.starts().isAfter(clock.instant())) return;
        tell(new Away(it.person(), it.substitute(), it.starts(), it.ends()), it.substitute(), "planned", by);
    }

    /** For the program itself, as often as it likes: each hears of each once. */
    @Transactional
    void look() {
        for (var it : directory.away()) if (it.substitute() != null) tell(it, it.substitute(), "began", null);
    }

    /**
     * Somebody is away and has chosen nobody. Whoever leads their teams hears of it and can choose; where nobody does, whoever
     * administers the office.
     */
    void uncovered(Person who, LocalDate first, LocalDate last, PersonId by) {
        var leads = who.teams().stream()
                .flatMap(team -> Stream.ofNullable(directory.team(team).lead()))
                .filter(it -> !it.equals(who.id()) && directory.person(it).active())
                .distinct()
                .toList();
        var told = leads.isEmpty()
                ? directory.administrators().stream()
                        .map(Person::id)
                        .filter(it -> !it.equals(who.id()))
                        .toList()
                : leads;
        var language = directory.language();
        var news = new News(
                Occasion.COVER,
                "uncovered " + who.id().value() + " " + first,
                null,
                null,
                "/absences/new?person=" + who.id().value(),
                by,
                List.of(who.name(), Dates.day(first, language), Dates.day(last, language)));
        bell.tell(news.saying("uncovered"), told);
    }

    private void tell(Away it, PersonId substitute, String said, @Nullable PersonId by) {
        var key = "cover " + it.person().value() + " " + it.from().toEpochMilli() + " " + said;
        var words = List.of(
                directory.person(it.person()).name(),
                day(it.from()),
                day(it.until().minusMillis(1)));
        bell.tell(new News(Occasion.COVER, key, null, null, "/absences", by, words).saying(said), List.of(substitute));
    }

    private String day(Instant at) {
        return Dates.day(at.atZone(directory.zone()).toLocalDate(), directory.language());
    }
}
