package dk.skranke.postgres;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a command out of our process group. Ctrl-C goes to the whole group of a terminal, and PostgreSQL must outlive the
 * orderly stop of the program.
 */
final class OwnGroup {

    private static final Logger log = LoggerFactory.getLogger(OwnGroup.class);

    /** macOS has no setsid. */
    static final List<String> PERL = List.of("perl", "-e", "setpgrp(0, 0); exec @ARGV or die $!", "--");

    private static final List<List<String>> WAYS = List.of(List.of("setsid"), PERL);

    private OwnGroup() {}

    static List<String> prefix() throws InterruptedException {
        for (var way : WAYS) if (Command.works(Command.join(way, List.of("true")))) return way;
        log.warn("Neither setsid nor perl is here: Ctrl-C stops PostgreSQL together with the program, not after it");
        return List.of();
    }
}
