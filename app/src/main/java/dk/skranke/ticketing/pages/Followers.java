package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looks along, and who else could. */
public record Followers(
        long ticket,
        String subject,
        List<Follower> followers,
        List<Follower> others,
        @Nullable String error) implements Form {

    public record Follower(long person, String name, String title, int hue, boolean guest) {}
}
