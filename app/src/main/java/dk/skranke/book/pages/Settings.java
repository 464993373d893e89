package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.util.List;

/** How the office keeps its book. */
public record Settings(List<Somebody> people, List<Group> places, String place, boolean solo, boolean paper)
        implements Page {

    public record Somebody(long id, String name, String title, boolean lawyer, boolean partner) {}
}
