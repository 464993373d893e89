package dk.skranke.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.shared.Refused;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OfficeTest
class NumberingTicketsTest {

    @Autowired
    Given given;

    @Test
    void numbers_follow_each_other_without_a_gap_even_after_a_refusal() {
        var before = given.ticket("Første", "Proces").value();

        assertThatThrownBy(() -> given.ticket("   ", "Proces")).isInstanceOf(Refused.class);

        assertThat(given.ticket("Anden", "Proces").value()).isEqualTo(before + 1);
    }

    @Test
    void filing_the_same_form_twice_opens_one_ticket() {
        var lone = given.member("Lone");
        var key = UUID.randomUUID();

        assertThat(given.filed("Dobbeltklik", "Sekretariat", lone, key))
                .isEqualTo(given.filed("Dobbeltklik", "Sekretariat", lone, key));
    }

    @Test
    void many_at_once_get_numbers_of_their_own() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = IntStream.range(0, 40)
                    .mapToObj(it -> pool.submit(
                            () -> given.ticket("Samtidig " + it, "Proces").value()))
                    .toList();
            var got = numbers.stream()
                    .map(it -> {
                        try {
                            return it.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(got).doesNotHaveDuplicates();
            assertThat(got.getLast() - got.getFirst()).isEqualTo(39);
        }
    }
}
