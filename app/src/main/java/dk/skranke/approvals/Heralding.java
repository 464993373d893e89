package dk.skranke.approvals;

import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.web.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of approvals: who is asked, who asked, and who decides in whose place. */
@Component
class Heralding {

    private final Bell bell;
    private final Directory directory;
    private final Clock clock;

    Heralding(Bell bell, Directory directory, Clock clock) {
        this.bell = bell;
        this.directory = directory;
        this.clock = clock;
    }

    void asked(Request it) {
        tell(it, "asked", "", it.askedBy(), List.of(), undecided(it));
    }

    void decided(Request it, boolean yes, PersonId by, @Nullable PersonId requester) {
        var who = Stream.of(it.askedBy(), requester).filter(Objects::nonNull).collect(Collectors.toSet());
        tell(it, yes ? "yes" : "no", "", by, List.of(), who);
    }

    /** Once a day before and once after: a key for each. */
    void due(Request it, LocalDate due, boolean over) {
        var who = undecided(it);
        if (over && it.askedBy() != null) who.add(it.askedBy());
        tell(it, over ? "overdue" : "due", "", null, List.of(Dates.day(due, directory.language())), who);
    }

    void standsIn(Request it, PersonId substitute, PersonId away) {
        tell(it, "stands-in", " " + away.value(), null, List.of(name(away)), List.of(substitute));
    }

    void handedOn(Request it, PersonId to, PersonId from) {
        tell(it, "handed-on", " " + from.value(), null, List.of(name(from)), List.of(to));
    }

    /** Nobody is there to whom it could pass: whoever asked has to know. */
    void stuck(Request it, PersonId gone) {
        if (it.askedBy() != null)
            tell(it, "stuck", " " + gone.value(), null, List.of(name(gone)), List.of(it.askedBy()));
    }

    private Collection<PersonId> undecided(Request it) {
        var now = clock.instant();
        return it.approvers().stream()
                .map(Approver::person)
                .filter(who -> it.place(who, now).isPresent())
                .collect(Collectors.toSet());
    }

    private void tell(
            Request it, String said, String more, @Nullable PersonId by, List<String> words, Collection<PersonId> who) {
        var news = new News(
                Occasion.APPROVAL,
                "approval " + it.id() + " " + said + more,
                it.ticket(),
                it.team(),
                "/approvals/" + it.id(),
                by,
                words);
        bell.tell(news.saying(said), who);
    }

    private String name(PersonId it) {
        return directory.person(it).name();
    }
}
