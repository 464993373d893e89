package dk.skranke.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module's part of the side navigation. */
public interface Navigation {

    /** A block of links; the first block has no heading. */
    record Group(@Nullable String heading, List<Item> items) {}

    /** @param icon the name of an icon, or null for a team's dot in its hue */
    record Item(
            String href,
            String label,
            @Nullable String icon,
            int hue,
            @Nullable Integer count,
            boolean late) {}

    List<Group> groups(Viewer viewer);
}
