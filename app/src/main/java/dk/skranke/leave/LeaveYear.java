package dk.skranke.leave;

import java.time.LocalDate;
import java.time.Month;

/** The year that leave is counted in: in Denmark from September, elsewhere with the calendar. */
record LeaveYear(int number, LocalDate first, LocalDate last) {

    static LeaveYear of(LocalDate day, String country) {
        var begins = begins(country);
        var start = LocalDate.of(day.getYear(), begins, 1);
        return numbered(day.isBefore(start) ? day.getYear() - 1 : day.getYear(), country);
    }

    static LeaveYear numbered(int year, String country) {
        var first = LocalDate.of(year, begins(country), 1);
        return new LeaveYear(year, first, first.plusYears(1).minusDays(1));
    }

    private static Month begins(String country) {
        return country.equals("DK") ? Month.SEPTEMBER : Month.JANUARY;
    }

    /** {@code 2026} or {@code 2026/27} */
    String name() {
        return first.getMonth() == Month.JANUARY
                ? Integer.toString(number)
                : "%d/%02d".formatted(number, (number + 1) % 100);
    }
}
