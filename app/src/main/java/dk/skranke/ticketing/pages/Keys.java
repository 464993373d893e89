package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import dk.skranke.web.Rendering;

/** The keys that do something. */
public record Keys(boolean on) implements Page {

    /** Whether the reader can go there: no key is told that leads nowhere. */
    public boolean leads(String href) {
        return Rendering.current().navigation().stream()
                .flatMap(group -> group.items().stream())
                .anyMatch(it -> it.href().equals(href));
    }
}
