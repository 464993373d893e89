package dk.skranke.feeds.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person’s calendars, and the address of one that was just made. */
public record FeedList(List<Feed> feeds, @Nullable String address) implements Page {

    public record Feed(long id, Instant createdAt) {}
}
