package dk.skranke.office.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The teams, and who is in them; those too that are no more. */
public record Teams(List<Row> rows, List<Row> dissolved) implements Page {

    public record Row(long id, String name, int hue, boolean isDefault, List<String> people) {}
}
