package dk.skranke.recurring;

import dk.skranke.calendars.CalendarId;
import dk.skranke.knowledge.Circle;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.templates.Pattern;
import dk.skranke.templates.TemplateId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that come back.
 *
 * @param owner in whose name they are filed
 * @param pattern over what the template says
 * @param asked how the form asked for the rule
 * @param next the next date as the rule gives it, while it runs
 * @param stopped why it stopped by itself: the key of a sentence, and what fills it
 */
record Series(
        SeriesId id,
        String name,
        PersonId owner,
        Circle circle,
        @Nullable TeamId team,
        @Nullable TemplateId template,
        Pattern pattern,
        Map<String, String> asked,
        Rhythm rhythm,
        @Nullable CalendarId calendar,
        State state,
        @Nullable LocalDateTime next,
        @Nullable Instant nextAt,
        @Nullable String stopped,
        List<String> stoppedWith) {

    /** Whoever may say what is filed in their own name from here on. */
    boolean keptBy(Member me) {
        return switch (circle) {
            case MINE -> owner.equals(me.id());
            case TEAM -> owner.equals(me.id()) || team != null && me.teams().contains(team);
            case OFFICE -> owner.equals(me.id()) || me.administrator();
        };
    }
}
