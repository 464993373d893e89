package dk.skranke.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountingAttemptsTest {

    @Test
    void an_address_is_the_same_in_capitals_and_with_spaces() {
        assertThat(Subject.address(" Sofie@BrixLindegaard.dk ")).isEqualTo(Subject.address("sofie@brixlindegaard.dk"));
    }

    @Test
    void an_address_gets_ten_attempts_and_a_network_fifty() {
        assertThat(Subject.address("sofie@brixlindegaard.dk").most()).isEqualTo(10);
        assertThat(Subject.network("192.0.2.7").most()).isEqualTo(50);
    }

    @Test
    void neighbours_are_counted_apart() {
        assertThat(Subject.network("192.0.2.7")).isNotEqualTo(Subject.network("192.0.2.8"));
    }

    @Test
    void a_machine_cannot_become_another_one_by_choosing_among_its_own_addresses() {
        assertThat(Subject.network("2001:db8:1:2::1")).isEqualTo(Subject.network("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(Subject.network("2001:db8:1:2::1")).isNotEqualTo(Subject.network("2001:db8:1:3::1"));
    }

    @Test
    void an_address_that_looks_like_a_network_is_counted_apart() {
        assertThat(Subject.address("192.0.2.7").hash())
                .isNotEqualTo(Subject.network("192.0.2.7").hash());
    }

    @Test
    void what_is_no_network_address_is_counted_together_and_never_looked_up() {
        assertThat(Subject.network("no.such.host.example")).isEqualTo(Subject.network(""));
    }
}
