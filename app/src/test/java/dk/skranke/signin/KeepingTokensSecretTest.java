package dk.skranke.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingTokensSecretTest {

    @Test
    void a_token_says_neither_itself_nor_its_hash() {
        var token = Token.random();

        assertThat(token.toString()).doesNotContain(token.value()).doesNotContain(token.hash());
        assertThat("ends with " + token).isEqualTo("ends with Token[…]");
    }

    @Test
    void a_token_has_256_random_bits_and_fits_an_address() {
        assertThat(Token.random().value()).hasSize(43).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void no_two_tokens_are_alike() {
        assertThat(Stream.generate(Token::random).limit(10_000).collect(Collectors.toSet()))
                .hasSize(10_000);
    }

    @Test
    void what_counts_attempts_is_no_list_of_addresses() {
        assertThat(Subject.address("sofie@brixlindegaard.dk").toString()).doesNotContain("sofie");
    }
}
