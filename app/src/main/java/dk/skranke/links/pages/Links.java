package dk.skranke.links.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The tickets that belong with this one. */
public record Links(long ticket, List<Link> links) implements Page {

    /** @param relation as in the texts: {@code depends-on} */
    public record Link(long id, String relation, long number, String title, String status) {}

    public List<String> relations() {
        return links.stream().map(Link::relation).distinct().toList();
    }

    public List<Link> of(String relation) {
        return links.stream().filter(it -> it.relation().equals(relation)).toList();
    }
}
