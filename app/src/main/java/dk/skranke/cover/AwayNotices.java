package dk.skranke.cover;

import dk.skranke.cover.pages.AwayNotice;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketPart;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says above a ticket that whoever has it is away, and who acts in their stead. */
@Component
@Order(2)
class AwayNotices implements TicketPart<Long> {

    private final Directory directory;

    AwayNotices(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.NOTICE;
    }

    @Override
    public Field<Long> asked(Field<Long> ticket, Member me) {
        return Courses.assigneeOf(ticket);
    }

    @Override
    public Optional<AwayNotice> shown(Long assignee, Seen seen) {
        if (!seen.open() || seen.me().guest()) return Optional.empty();
        return directory.away(new PersonId(assignee)).map(it -> {
            var substitute = it.substitute();
            return new AwayNotice(
                    directory.person(it.person()).name(),
                    it.until().minusMillis(1).atZone(directory.zone()).toLocalDate(),
                    substitute == null ? null : directory.person(substitute).name(),
                    seen.me().id().equals(substitute));
        });
    }
}
