package dk.skranke.signin;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Mail and password. Who is unknown, who is wrong and who no longer works here get the same answer after the same time. */
@Service
class SignIn {

    private final Attempts attempts;
    private final Credentials credentials;
    private final Passwords passwords;

    SignIn(Attempts attempts, Credentials credentials, Passwords passwords) {
        this.attempts = attempts;
        this.credentials = credentials;
        this.passwords = passwords;
    }

    /** @throws Refused after too many attempts */
    Optional<PersonId> prove(String mail, String password, String remote) {
        var address = Subject.address(mail);
        var network = Subject.network(remote);
        var begun = attempts.begin(address, network);
        var credential = credentials.of(mail.strip().toLowerCase(Locale.ROOT));
        var hash = credential.map(Credentials.Credential::hash).orElse(null);
        if (!passwords.matches(password, hash)) return Optional.empty();
        attempts.succeeded(address, network, begun);
        return credential.map(Credentials.Credential::person);
    }
}
