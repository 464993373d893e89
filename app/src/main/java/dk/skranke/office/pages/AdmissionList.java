package dk.skranke.office.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;

/** Who waits to join a closed team. */
public record AdmissionList(List<Row> rows) implements Page {

    /** @param self whoever is to join does not let themselves in */
    public record Row(
            long person, String name, int hue, long team, String teamName, String by, Instant at, boolean self) {}
}
