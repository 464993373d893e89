package dk.skranke.signin;

import dk.skranke.office.Directory;
import dk.skranke.office.Person;
import dk.skranke.office.Role;
import dk.skranke.office.Team;
import dk.skranke.signin.pages.SignIn.Sample;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sample office's people, whom a visitor can be by one click. There are none in an office of its own. */
@Component
class Samples {

    private final Directory directory;
    private final boolean demo;
    private final String password;

    Samples(
            Directory directory,
            @Value("${skranke.demo:false}") boolean demo,
            @Value("${skranke.demo.password:}") String password) {
        this.directory = directory;
        this.demo = demo;
        this.password = password;
    }

    List<Sample> offered() {
        if (!demo) return List.of();
        return directory.everybody().stream()
                .filter(Person::active)
                .map(this::sample)
                .toList();
    }

    String password() {
        return demo ? password : "";
    }

    private Sample sample(Person it) {
        var teams = it.teams().stream()
                .map(directory::team)
                .map(Team::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return new Sample(
                it.name(),
                it.title(),
                it.mail(),
                it.hue(),
                teams,
                it.role() == Role.ADMINISTRATOR,
                it.role() == Role.GUEST);
    }
}
