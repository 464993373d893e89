package dk.skranke.notifications;

import dk.skranke.office.Directory;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody was told, in words: numbers and names of our own. */
@Component
class Sentences {

    private final Directory directory;

    Sentences(Directory directory) {
        this.directory = directory;
    }

    String of(Bell.Item it, Language language) {
        var by = it.by() == null
                ? Text.in(language, "notifications.somebody")
                : directory.person(it.by()).name();
        var words = Stream.concat(Stream.of(it.ticket() == null ? "" : "#" + it.ticket(), by), it.words().stream())
                .toArray();
        var said = it.said() == null ? "" : "." + it.said();
        return Text.in(language, "notifications.item." + it.occasion().mark() + said, words);
    }
}
