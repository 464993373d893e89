package dk.skranke.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module's part of the side navigation. */
public interface Navigation {

    /** A block of links; the first block has no heading. */
    record Group(@Nullable String heading, List<Item> items) {}

    /**
     * @param icon the name of an icon, or null for a team's dot in its hue
     * @param trouble what is wrong with what it leads to, if anything is
     */
    record Item(
            String href,
            String label,
            @Nullable String icon,
            int hue,
            @Nullable Integer count,
            boolean late,
            @Nullable String trouble) {

        public Item(String href, String label, @Nullable String icon, int hue, @Nullable Integer count, boolean late) {
            this(href, label, icon, hue, count, late, null);
        }
    }

    List<Group> groups(Viewer viewer);
}
