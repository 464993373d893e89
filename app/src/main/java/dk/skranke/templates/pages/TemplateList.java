package dk.skranke.templates.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;

/** The templates that the reader may use. */
public record TemplateList(List<Row> rows) implements Page {

    /** @param gone what it names and the office has no more */
    public record Row(long id, String name, String title, String circle, String team, List<Refused> gone) {}
}
