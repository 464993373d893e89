package dk.skranke.calendars;

import dk.skranke.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Whoever knows the holidays of places. */
public interface HolidaySource {

    /** A place by its code ({@code DK}, {@code DE-BY/Augsburg}) and as people call it. */
    record Named(String code, String name) {}

    /** The days on which nobody works there, with their names. */
    Map<LocalDate, String> holidays(String place, int year);

    List<Named> places(Language language);

    boolean knows(String place);
}
