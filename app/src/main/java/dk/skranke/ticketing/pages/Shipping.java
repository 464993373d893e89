package dk.skranke.ticketing.pages;

import java.time.Instant;

/** What has become of a reply on its way out. */
public record Shipping(String state, Instant at, String reason) {

    /** It needs somebody to look at it. */
    public boolean trouble() {
        return state.equals("failed") || state.equals("bounced") || state.equals("in-doubt");
    }
}
