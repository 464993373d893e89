package dk.skranke.office.pages;

import dk.skranke.web.Page;
import java.util.List;

/** Everybody, also those who left. */
public record People(List<Row> rows) implements Page {

    /** @param teams their names */
    public record Row(
            long id, String name, String title, String mail, int hue, String role, String teams, boolean active) {}
}
