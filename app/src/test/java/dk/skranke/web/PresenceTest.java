package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.OfficeTest;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class PresenceTest {

    private static final long BAKERY = 987_654;

    @Autowired
    Live live;

    @Autowired
    Notices notices;

    Instant now = Instant.parse("2026-11-16T08:00:00Z");

    @Test
    void whoever_was_on_a_node_that_fell_silent_is_forgotten() {
        var presence = new Presence(live, notices, clock());
        presence.hear(Notice.of("at", 1, BAKERY, 5));
        now = now.plus(Duration.ofSeconds(60));
        presence.hear(Notice.of("at", 2, BAKERY, 6, 7));
        assertThat(presence.at(BAKERY)).containsOnly(5L, 6L, 7L);

        now = now.plus(Duration.ofSeconds(20));
        presence.beat();

        assertThat(presence.at(BAKERY)).containsOnly(6L, 7L);
    }

    @Test
    void nobody_is_taken_to_be_there_after_something_was_missed() {
        var presence = new Presence(live, notices, clock());
        presence.hear(Notice.of("at", 1, BAKERY, 5));

        presence.missed();

        assertThat(presence.at(BAKERY)).isEmpty();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
