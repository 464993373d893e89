package dk.skranke.recurring;

import java.time.LocalDate;

/** On which days the office works. */
@FunctionalInterface
interface WorkingDays {

    WorkingDays ALL = _ -> true;

    boolean include(LocalDate day);
}
