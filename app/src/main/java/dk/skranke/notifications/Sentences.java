package dk.skranke.notifications;

import dk.skranke.office.Directory;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.util.List;
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
        return Text.in(language, "notifications.item." + mark(it), words);
    }

    /** Of a deadline that is not one's own to open there is no number to tell. */
    private static String mark(Bell.Item it) {
        if (it.occasion() == Occasion.DEADLINE && it.ticket() == null) return "deadline-book";
        if (it.occasion() == Occasion.REVIEW && it.words().equals(List.of("1"))) return "review-one";
        return it.occasion().mark() + (it.said() == null ? "" : "." + it.said());
    }
}
