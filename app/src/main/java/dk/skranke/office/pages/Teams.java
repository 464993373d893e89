package dk.skranke.office.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The teams, and who is in them. */
public record Teams(List<Row> rows) implements Page {

    public record Row(long id, String name, int hue, boolean isDefault, List<String> people) {}
}
