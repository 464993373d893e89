package dk.skranke.feeds;

import dk.skranke.feeds.pages.FeedList;
import dk.skranke.office.Member;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Subscribing, and what subscribers read. */
@Controller
class FeedController {

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/deadlines/feeds")
    FeedList list(Member me) {
        me.mustBelong();
        return list(null, me);
    }

    /** The page that shows the address is the only one that ever does. */
    @PostMapping("/deadlines/feeds")
    FeedList open(Member me) {
        var secret = feeds.open(me);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/feeds/{secret}.ics")
                .buildAndExpand(secret)
                .toUriString();
        return list(address, me);
    }

    @PostMapping("/deadlines/feeds/{feed:\\d+}/revocations")
    String revoke(@PathVariable long feed, Member me) {
        me.mustBelong();
        feeds.revoke(feed, me);
        return "redirect:/deadlines/feeds";
    }

    @GetMapping("/deadlines/export.ics")
    ResponseEntity<byte[]> export(Member me) {
        me.mustBelong();
        return calendar(feeds.calendar(me));
    }

    @GetMapping("/feeds/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        return calendar(feeds.presented(secret));
    }

    private static ResponseEntity<byte[]> calendar(String text) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8");
        headers.setContentDisposition(
                ContentDisposition.attachment().filename("deadlines.ics").build());
        headers.setCacheControl("no-store");
        headers.set("X-Robots-Tag", "noindex");
        return ResponseEntity.ok().headers(headers).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private FeedList list(@Nullable String address, Member me) {
        return new FeedList(
                feeds.of(me).stream()
                        .map(it -> new FeedList.Feed(it.id(), it.createdAt()))
                        .toList(),
                address);
    }
}
