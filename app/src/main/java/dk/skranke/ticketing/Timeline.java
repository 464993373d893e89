package dk.skranke.ticketing;

import dk.skranke.ticketing.pages.Happening;
import dk.skranke.ticketing.pages.Passage;
import dk.skranke.ticketing.pages.Turn;
import java.util.ArrayList;
import java.util.List;

/** Puts what happened between what was said. */
final class Timeline {

    private Timeline() {}

    /** Both in order of time. What happened before the first word, such as the opening, comes after it. */
    static List<Passage> of(List<Turn> said, List<Happening> happened) {
        if (said.isEmpty()) return happened.isEmpty() ? List.of() : List.of(new Passage(null, happened));
        var passages = new ArrayList<Passage>();
        var next = 0;
        for (var at = 0; at < said.size(); at++) {
            var from = next;
            while (next < happened.size() && isBefore(happened.get(next), said, at + 1)) next++;
            passages.add(new Passage(said.get(at), happened.subList(from, next)));
        }
        return passages;
    }

    private static boolean isBefore(Happening it, List<Turn> said, int at) {
        return at == said.size() || it.at().isBefore(said.get(at).at());
    }
}
