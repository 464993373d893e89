package dk.skranke.recurring;

import dk.skranke.calendars.Calendars;
import dk.skranke.knowledge.Circle;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.Sharing;
import dk.skranke.templates.TemplateId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a series without its form. */
@Service
public class Repeating {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Map<String, String> FIRST_OF_THE_MONTH =
            Map.of("freq", "MONTHLY", "interval", "1", "by", "DAY", "monthDay", "1");

    private final Keeping keeping;
    private final Calendars calendars;
    private final Directory directory;

    Repeating(Keeping keeping, Calendars calendars, Directory directory) {
        this.keeping = keeping;
        this.calendars = calendars;
        this.directory = directory;
    }

    /** A team's own: as its template says, on the first of each month or the working day after. */
    @Transactional
    public void monthly(String name, TemplateId template, TeamId team, LocalDate from, Member me) {
        var rhythm = new Rhythm(
                "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1", from.withDayOfMonth(1), MORNING, directory.zone(), Shift.AFTER);
        keeping.add(
                new SeriesDetails(
                        name,
                        new Sharing(Circle.TEAM, team),
                        template,
                        Pattern.EMPTY,
                        FIRST_OF_THE_MONTH,
                        rhythm,
                        calendars.all().getFirst().id()),
                me);
    }
}
