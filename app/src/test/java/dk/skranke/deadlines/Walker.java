package dk.skranke.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * Counts deadlines on its fingers, a day at a time, and knows the holidays by Gauss and by heart: written apart from the
 * program to hold it against. The language of its operations is that of the list of vectors.
 */
final class Walker {

    private static final Set<String> EPIPHANY = Set.of("BW", "BY", "ST");
    private static final Set<String> CORPUS_CHRISTI = Set.of("BW", "BY", "HE", "NW", "RP", "SL");
    private static final Set<String> ALL_SAINTS = Set.of("BW", "BY", "NW", "RP", "SL");
    private static final Set<String> PROTESTANT =
            Set.of("Ansbach", "Bayreuth", "Coburg", "Erlangen", "Fürth", "Hof", "Nürnberg", "Nürnberg-Fürth");
    private static final Set<String> REFORMATION = Set.of("BB", "MV", "SN", "ST", "TH");
    private static final Set<String> REFORMATION_SINCE_2018 = Set.of("HB", "HH", "NI", "SH");

    private Walker() {}

    static LocalDate end(String operations, String place, LocalDate event) {
        var day = event;
        var start = event;
        var calendar = place;
        for (var it : operations.split(" ")) {
            var at = it.indexOf('@');
            if (at > 0) calendar = it.substring(at + 1);
            if (it.startsWith("ON")) continue;
            if (it.startsWith(">")) day = next(day, calendar);
            else if (it.equals("<")) day = previous(day, calendar);
            else if (it.equals("2WD")) day = twoWorkdays(start, next(day, calendar), calendar);
            else {
                start = day;
                day = step(it, day, calendar);
            }
        }
        return day;
    }

    /** Whether the event can fall on this day of the month. */
    static boolean allows(String operations, LocalDate event) {
        var last = event.plusDays(1).getDayOfMonth() == 1;
        if (operations.startsWith("ONL")) return last;
        return !operations.startsWith("ON15L") || last || event.getDayOfMonth() == 15;
    }

    private static LocalDate step(String operation, LocalDate day, String calendar) {
        if (operation.equals("EOY")) {
            var last = day;
            while (last.plusDays(1).getYear() == day.getYear()) last = last.plusDays(1);
            return last;
        }
        if (operation.startsWith("-")) return walk(operation.substring(1, 2), -number(operation, 2), day);
        if (operation.startsWith("WD")) return workdays(number(operation, 2), day, calendar);
        if (operation.startsWith("HM")) return days(15 * number(operation, 2), day);
        if (operation.startsWith("LM")) return days(30 * number(operation, 2), day);
        if (operation.startsWith("LY")) return days(365 * number(operation, 2), day);
        if (operation.startsWith("SM")) return dayStart(number(operation, 2), day);
        return walk(operation.substring(0, 1), number(operation, 1), day);
    }

    private static int number(String operation, int from) {
        return Integer.parseInt(operation.substring(from));
    }

    private static LocalDate walk(String unit, int count, LocalDate from) {
        return switch (unit) {
            case "D" -> days(count, from);
            case "W" -> days(7 * count, from);
            case "M" -> months(count, from);
            case "Y" -> months(12 * count, from);
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static LocalDate days(int count, LocalDate from) {
        var day = from;
        for (var i = 0; i < Math.abs(count); i++) day = count > 0 ? day.plusDays(1) : day.minusDays(1);
        return day;
    }

    /** Leafs through the months and looks for the number of the day, or the last there is. */
    private static LocalDate months(int count, LocalDate from) {
        var year = from.getYear();
        var month = from.getMonthValue();
        for (var i = 0; i < Math.abs(count); i++) {
            month += count > 0 ? 1 : -1;
            if (month == 13) {
                month = 1;
                year++;
            }
            if (month == 0) {
                month = 12;
                year--;
            }
        }
        return LocalDate.of(year, month, Math.min(from.getDayOfMonth(), length(year, month)));
    }

    private static LocalDate dayStart(int count, LocalDate from) {
        var to = months(count, from);
        return to.getDayOfMonth() == from.getDayOfMonth() ? to.minusDays(1) : to;
    }

    private static int length(int year, int month) {
        if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static LocalDate workdays(int count, LocalDate from, String calendar) {
        var day = from;
        var left = count;
        while (left > 0) {
            day = day.plusDays(1);
            if (!off(day, calendar)) left--;
        }
        return day;
    }

    private static LocalDate twoWorkdays(LocalDate start, LocalDate end, String calendar) {
        var day = start;
        var found = 0;
        while (day.isBefore(end) || found < 2) {
            day = day.plusDays(1);
            if (!off(day, calendar)) found++;
        }
        return day;
    }

    static LocalDate next(LocalDate day, String calendar) {
        return off(day, calendar) ? next(day.plusDays(1), calendar) : day;
    }

    static LocalDate previous(LocalDate day, String calendar) {
        return off(day, calendar) ? previous(day.minusDays(1), calendar) : day;
    }

    static boolean off(LocalDate day, String calendar) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holiday(day, calendar);
    }

    static boolean holiday(LocalDate day, String calendar) {
        return calendar.startsWith("DK") ? danish(day, calendar) : german(day, calendar);
    }

    private static boolean german(LocalDate day, String calendar) {
        var state = calendar.substring(3, 5);
        var place = calendar.length() > 5 ? calendar.substring(6) : "";
        var year = day.getYear();
        var toEaster = (int) (day.toEpochDay() - easter(year).toEpochDay());
        if (Set.of(-2, 1, 39, 50).contains(toEaster)) return true;
        if (toEaster == 60)
            return CORPUS_CHRISTI.contains(state) || Set.of("SN", "TH").contains(state) && !place.isEmpty();
        if (state.equals("BB") && (toEaster == 0 || toEaster == 49)) return true;
        return switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
            case 101, 501, 1003, 1225, 1226 -> true;
            case 106 -> EPIPHANY.contains(state) && !(state.equals("ST") && year < 1993);
            case 308 -> state.equals("BE") && year >= 2019 || state.equals("MV") && year >= 2023;
            case 508 -> state.equals("BE") && (year == 2020 || year == 2025);
            case 617 -> state.equals("BE") && year == 2028;
            case 808 -> place.equals("Augsburg");
            case 815 -> state.equals("SL") || state.equals("BY") && !place.isEmpty() && !PROTESTANT.contains(place);
            case 920 -> state.equals("TH") && year >= 2019;
            case 1031 ->
                year == 2017 || REFORMATION.contains(state) || REFORMATION_SINCE_2018.contains(state) && year >= 2018;
            case 1101 -> ALL_SAINTS.contains(state);
            default -> repentance(day) && (state.equals("SN") || year < 1995);
        };
    }

    /** The Wednesday before 23 November. */
    private static boolean repentance(LocalDate day) {
        return day.getMonthValue() == 11
                && day.getDayOfWeek() == DayOfWeek.WEDNESDAY
                && day.getDayOfMonth() >= 16
                && day.getDayOfMonth() <= 22;
    }

    private static boolean danish(LocalDate day, String calendar) {
        var toEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
        if (Set.of(-3, -2, 0, 1, 39, 49, 50).contains(toEaster)) return true;
        if (toEaster == 26) return day.getYear() <= 2023;
        if (toEaster == 40) return calendar.equals("DK-UDK");
        return switch (day.getMonthValue() * 100 + day.getDayOfMonth()) {
            case 101, 1225, 1226 -> true;
            case 605, 1224, 1231 -> calendar.equals("DK-COURT") || calendar.equals("DK-FORAELD");
            default -> false;
        };
    }

    /** Gauss, with the two corrections of Lichtenberg's form. */
    static LocalDate easter(int x) {
        var k = x / 100;
        var m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        var s = 2 - (3 * k + 3) / 4;
        var a = x % 19;
        var d = (19 * a + m) % 30;
        var r = (d + a / 11) / 29;
        var og = 21 + d - r;
        var sz = 7 - (x + x / 4 + s) % 7;
        var oe = 7 - (og - sz) % 7;
        var march = og + oe;
        return march > 31
                ? YearMonth.of(x, 4).atDay(march - 31)
                : YearMonth.of(x, 3).atDay(march);
    }
}
