package dk.skranke.deadlines;

import java.time.LocalDate;

/** So many days, weeks or months, and what happens at their end. As data: {@code 1 MONTH NEXT_WORKDAY}. */
record Period(int count, Unit unit, Shift shift) {

    static Period of(String text) {
        var words = text.split(" ");
        if (words.length < 2 || words.length > 3) throw new IllegalArgumentException("not a period: " + text);
        var shift = words.length == 3 ? Shift.valueOf(words[2]) : Shift.NONE;
        return new Period(Integer.parseInt(words[0]), Unit.valueOf(words[1]), shift);
    }

    Period times(int other) {
        return new Period(other, unit, shift);
    }

    Period unmoved() {
        var on = shift == Shift.NEXT_WORKDAY || shift == Shift.TWO_WORKDAYS;
        return on ? new Period(count, unit, Shift.NONE) : this;
    }

    /** The corresponding day; in a month without it the last one. */
    LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAY, SUSPENDED_DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case HALF_MONTH -> day.plusDays(15L * count);
            case LOOSE_MONTH -> day.plusDays(30L * count);
            case LOOSE_YEAR -> day.plusDays(365L * count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
            case HOUR, WORKDAY -> throw new IllegalStateException(unit + " is not counted like this");
        };
    }

    LocalDate before(LocalDate day) {
        return times(-count).after(day);
    }

    /** Whether the month has no such day: 31 January and a month. */
    boolean missesDay(LocalDate from, LocalDate to) {
        return unit.ofTheCalendar() && from.getDayOfMonth() != to.getDayOfMonth();
    }

    /** The day before the corresponding one; where that is missing, the month's last. */
    LocalDate untilBefore(LocalDate day) {
        var corresponding = after(day);
        return missesDay(day, corresponding) ? corresponding : corresponding.minusDays(1);
    }
}
