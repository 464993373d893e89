package dk.skranke.signin;

import dk.skranke.office.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets in whoever has proven who they are, and out again. */
@Component
public class Entrance {

    private final Sessions sessions;
    private final CookieSession cookies;

    Entrance(Sessions sessions, CookieSession cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** Starts a session of its own; the one that the browser came with ends. */
    public void admit(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var token = CookieSession.carried(request);
        if (token != null) sessions.end(token.hash());
        var device = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        cookies.give(sessions.start(person, device), request, response);
    }

    void leave(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var token = CookieSession.carried(request);
        if (token != null) sessions.leave(token.hash(), person);
        cookies.take(request, response);
    }

    void leaveEverywhere(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        sessions.endAllOf(person);
        leave(person, request, response);
    }
}
