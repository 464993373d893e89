package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next days’ deadlines on paper. */
public record EmergencyList(LocalDate from, LocalDate until, int part, int parts, List<Line> lines) implements Page {

    public record Line(
            LocalDate ends,
            String title,
            String law,
            String matter,
            String client,
            String responsible,
            @Nullable LocalDate pre,
            String control) {}
}
