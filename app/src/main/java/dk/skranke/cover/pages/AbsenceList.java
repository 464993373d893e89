package dk.skranke.cover.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is away and who will be, and who stands in for them. */
public record AbsenceList(List<Row> now, List<Row> coming) implements Page {

    /** @param substitute who stands in first; somebody else does while they are away themselves */
    public record Row(
            long id,
            String name,
            int hue,
            LocalDate first,
            LocalDate last,
            @Nullable String substitute,
            List<String> teams,
            boolean mine) {}
}
