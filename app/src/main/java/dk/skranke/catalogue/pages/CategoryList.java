package dk.skranke.catalogue.pages;

import java.util.List;

/** The categories at the side of their page. */
public record CategoryList(List<Entry> entries) {

    /** @param state {@code live}, {@code draft} (only a draft yet), {@code changed} (a draft besides), {@code off} */
    public record Entry(String key, String name, String icon, int open, String state) {}
}
