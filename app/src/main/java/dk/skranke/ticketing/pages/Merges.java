package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The tickets that this one is one with, or was split off. */
public record Merges(long ticket, List<One> others) implements Page {

    /** @param how the other one went into this one, or this one into it, or was split off it */
    public record One(long number, String title, How how) {}

    public enum How {
        INSIDE,
        AROUND,
        SPLIT_OFF
    }
}
