package dk.skranke.notifications;

import dk.skranke.office.Member;
import java.util.Optional;

/** What another module adds to somebody's round letter: how much of something stands there for them, and where. */
public interface Roundup {

    /** @param words the sentence, with the number in it and no content */
    record Line(String words, String href) {}

    /** As it stands at this moment, asked on behalf of whoever gets the letter; nothing where there is nothing. */
    Optional<Line> of(Member me);
}
