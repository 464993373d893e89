package dk.skranke.api.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The tokens of the whole office. */
public record EverybodysTokens(List<Row> rows) implements Page {

    public record Row(String person, MyTokens.Row token) {}
}
