package dk.skranke.composing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Said;
import org.springframework.stereotype.Component;

/** Quotes what was said, with the names that are kept in memory. */
@Component
class Quotes {

    private final Directory directory;

    Quotes(Directory directory) {
        this.directory = directory;
    }

    Quote of(Said it, Member me) {
        return new Quote(author(it), it, directory.zone(), me.language());
    }

    String author(Said it) {
        if (it.person() != null) return directory.person(it.person()).name();
        if (it.contact() != null && it.mail() != null) return it.contact() + " <" + it.mail() + ">";
        return it.contact() != null ? it.contact() : String.valueOf(it.mail());
    }
}
