package dk.skranke.notifications.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of what somebody wants to hear, and where; and when nothing may come. */
public record Preferences(
        List<Row> rows,
        String from,
        String until,
        boolean weekdays,
        @Nullable Refused error,
        boolean saved) implements Page {

    /** @param name of its check boxes */
    public record Row(String name, String words, boolean page, boolean mail) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
