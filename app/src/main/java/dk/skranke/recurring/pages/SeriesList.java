package dk.skranke.recurring.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The series that the reader may see. */
public record SeriesList(List<Row> rows) implements Page {

    /** @param next empty where nothing comes */
    public record Row(
            long id,
            String name,
            String rhythm,
            String state,
            String next,
            @Nullable String stopped,
            String whose) {}
}
