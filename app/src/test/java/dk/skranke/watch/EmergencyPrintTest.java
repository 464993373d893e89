package dk.skranke.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.watch.pages.EmergencyList;
import dk.skranke.watch.pages.EmergencyList.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmergencyPrintTest {

    static final LocalDate DAY = LocalDate.of(2031, 9, 2);

    @Test
    void a_large_book_is_printed_in_parts_and_nothing_of_it_twice_or_not_at_all() {
        var lines = lines(2001);

        var parts = EmergencyPrint.parts(DAY, DAY.plusDays(14), lines);

        assertThat(parts).extracting(it -> it.lines().size()).containsExactly(1000, 1000, 1);
        assertThat(parts).extracting(EmergencyList::part).containsExactly(1, 2, 3);
        assertThat(parts).allMatch(it -> it.parts() == 3);
        assertThat(parts.stream().flatMap(it -> it.lines().stream())).containsExactlyElementsOf(lines);
    }

    @Test
    void what_fits_is_one_part_and_so_is_nothing_at_all() {
        assertThat(EmergencyPrint.parts(DAY, DAY, lines(1000)))
                .singleElement()
                .extracting(EmergencyList::parts)
                .isEqualTo(1);
        assertThat(EmergencyPrint.parts(DAY, DAY, List.of()))
                .singleElement()
                .matches(it -> it.lines().isEmpty());
    }

    private static List<Line> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new Line(DAY, "Frist " + it, "", "", "", "", null, "checked"))
                .toList();
    }
}
