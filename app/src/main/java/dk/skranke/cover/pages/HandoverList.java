package dk.skranke.cover.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;

/** Hand-overs to and from the reader. */
public record HandoverList(List<Row> waiting, List<Row> others) implements Page {

    /** @param state open, acknowledged or declined */
    public record Row(long id, String from, int hue, String to, int tickets, Instant at, String state) {}
}
