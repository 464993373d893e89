package dk.skranke.knowledge.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The texts that the reader may use. */
public record TextModuleList(List<Row> rows) implements Page {

    /** @param circle {@code mine}, {@code team} or {@code office}; {@code team} is its name */
    public record Row(long id, String name, String beginning, String circle, String team, boolean kept) {}
}
