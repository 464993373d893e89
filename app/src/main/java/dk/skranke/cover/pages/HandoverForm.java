package dk.skranke.cover.pages;

import dk.skranke.office.Person;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is handed over, to whom, and what they have to know. */
public record HandoverForm(
        long from,
        String fromName,
        List<Person> people,
        String to,
        String note,
        List<Item> items,
        Map<String, Refused> errors)
        implements Page {

    public record Item(
            long ticket,
            String title,
            String team,
            @Nullable String step,
            @Nullable LocalDate due,
            boolean deadline,
            boolean unanswered,
            boolean datesOnly,
            List<HandedDate> dates,
            boolean chosen,
            String summary) {}

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
