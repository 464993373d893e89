package dk.skranke.search;

import static java.util.Comparator.comparingInt;

import dk.skranke.office.Member;
import dk.skranke.ticketing.Hits.Hit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds open tickets that may be about the same as a new one. */
@Component
class Similar {

    private static final int MOST = 5;
    private static final int LOOKED_AT = 20;
    private static final int WORDS = 3;
    private static final int TELLING = 4;

    private final Finding finding;

    Similar(Finding finding) {
        this.finding = finding;
    }

    /** The same telling words, or whoever asks and one of them; the newest first. */
    List<Hit> to(String title, String requester, Member me) {
        var words = telling(title);
        if (words.isEmpty()) return List.of();
        var found = new LinkedHashMap<Long, Hit>();
        add(found, String.join(" ", words), me);
        if (!requester.isBlank()) for (var word : words) add(found, requester + " " + word, me);
        return found.values().stream().limit(MOST).toList();
    }

    private void add(LinkedHashMap<Long, Hit> found, String words, Member me) {
        finding.find(words, LOOKED_AT, me).stream()
                .filter(it -> it.ticket().status().open())
                .forEach(it -> found.putIfAbsent(it.ticket().number(), it));
    }

    /** The longest words say most. */
    private static List<String> telling(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(it -> it.length() >= TELLING)
                .distinct()
                .sorted(comparingInt(String::length).reversed())
                .limit(WORDS)
                .collect(Collectors.toList());
    }
}
