package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose deadlines are printed, and from when to when. */
public record LedgerForm(
        LocalDate from,
        LocalDate to,
        String person,
        String team,
        List<Choice> people,
        List<Choice> teams,
        @Nullable String error)
        implements Page {

    public record Choice(String value, String label) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
