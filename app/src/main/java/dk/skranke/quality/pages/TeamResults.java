package dk.skranke.quality.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;

/** How finished work stands: teams and months, never people. */
public record TeamResults(List<Month> months, int people, int reviews) implements Page {

    public record Month(LocalDate first, List<Group> groups) {}

    public record Group(String name, int reviews, List<Point> points) {}

    public record Point(String words, int yes, int no) {

        /** Of those to whom it mattered; -1 where it mattered to none. */
        public int percent() {
            return yes + no == 0 ? -1 : Math.round(100f * yes / (yes + no));
        }
    }
}
