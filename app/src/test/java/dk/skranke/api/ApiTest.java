package dk.skranke.api;

import static dk.skranke.Given.as;

import dk.skranke.Given;
import dk.skranke.OfficeTest;
import dk.skranke.office.Member;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests of the interface share: the office, and programs with tokens. */
@OfficeTest
abstract class ApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Given given;

    @Autowired
    Tokens tokens;

    ProgramAtWork of(String firstName) {
        return new ProgramAtWork(port, token(given.member(firstName), EnumSet.allOf(Scope.class), Duration.ofDays(1)));
    }

    ProgramAtWork nobody() {
        return new ProgramAtWork(port, "");
    }

    String token(Member who, Set<Scope> scopes, Duration good) {
        return as(who, () -> tokens.make("Test", scopes, good, who)).value();
    }

    static String newTicket(String title) {
        return "{\"title\":\"" + title + "\",\"text\":\"Hej\",\"category\":1}";
    }
}
