package dk.skranke.cover.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;

public record ToTakeOver(List<Row> rows) implements Page {

    public record Row(long id, String from, int tickets, Instant at) {}
}
