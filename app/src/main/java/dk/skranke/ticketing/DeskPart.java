package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.web.Page;
import java.util.Optional;

/** What another module shows on the desk, below the tickets: one statement each, and a handful of lines. */
public interface DeskPart {

    Optional<? extends Page> of(Member me);
}
