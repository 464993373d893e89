package dk.skranke.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManyTest {

    @Test
    void a_number_is_shown_as_it_is_until_nobody_counts_further() {
        assertThat(Many.shown(0)).isEqualTo("0");
        assertThat(Many.shown(999)).isEqualTo("999");
        assertThat(Many.shown(1000)).isEqualTo("999+");
        assertThat(Many.shown(4711)).isEqualTo("999+");
    }
}
