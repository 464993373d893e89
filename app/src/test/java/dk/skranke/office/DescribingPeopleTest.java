package dk.skranke.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescribingPeopleTest {

    private static final Set<TeamId> PROCES = Set.of(new TeamId(1));

    @Test
    void a_name_a_mail_and_a_team_are_enough() {
        assertThat(person("Sofie Krogh", "sofie@brixlindegaard.dk").errors()).isEmpty();
    }

    @Test
    void spaces_are_no_name() {
        assertThat(person("   ", "sofie@brixlindegaard.dk").errors()).containsOnlyKeys("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sofie",
                "sofie@",
                "@brixlindegaard.dk",
                "sofie@brixlindegaard",
                "so fie@brixlindegaard.dk",
                "<ann@evil.example>boss@brixlindegaard.dk",
                "sofie@brixlindegaard.dk,ann@evil.example",
                "sofie@brixlindegaard.dk\r\nBcc: ann@evil.example"
            })
    void what_is_not_one_address_is_refused(String mail) {
        assertThat(person("Sofie Krogh", mail).errors()).containsOnlyKeys("mail");
    }

    @Test
    void members_belong_to_a_team_and_guests_to_none() {
        assertThat(new PersonDetails("Sofie", "", "s@b.dk", Role.MEMBER, Set.of()).errors())
                .containsOnlyKeys("teams");
        assertThat(new PersonDetails("Torben", "", "t@b.dk", Role.GUEST, Set.of()).errors())
                .isEmpty();
    }

    @Test
    void a_team_has_a_name_and_one_of_the_six_colours() {
        assertThat(new TeamDetails(" ", 9, "").errors()).containsOnlyKeys("name");
        assertThat(new TeamDetails("Proces", 9, "").hue()).isEqualTo(6);
        assertThat(new TeamDetails("Proces", -1, "").hue()).isEqualTo(1);
    }

    private static PersonDetails person(String name, String mail) {
        return new PersonDetails(name, "Advokat", mail, Role.MEMBER, PROCES);
    }
}
