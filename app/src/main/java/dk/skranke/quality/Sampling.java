package dk.skranke.quality;

import dk.skranke.office.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * How much of a team's finished work is looked at.
 *
 * @param drawnTo until when it has been drawn from
 */
record Sampling(TeamId team, int percent, int most, Every every, Instant drawnTo) {

    enum Every {
        WEEK,
        MONTH;

        /** When the stretch ends in which this moment lies: a Monday or the first of a month, at midnight. */
        Instant end(Instant moment, ZoneId zone) {
            var day = moment.atZone(zone).toLocalDate();
            return next(day).atStartOfDay(zone).toInstant();
        }

        private LocalDate next(LocalDate day) {
            return this == WEEK
                    ? day.with(TemporalAdjusters.next(java.time.DayOfWeek.MONDAY))
                    : day.with(TemporalAdjusters.firstDayOfNextMonth());
        }
    }

    Instant due(ZoneId zone) {
        return every.end(drawnTo, zone);
    }
}
