package dk.skranke.signin;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import org.springframework.stereotype.Component;

/** The passwords of the office's people. */
@Component
public class Accounts {

    private final Passwords passwords;
    private final Credentials credentials;

    Accounts(Passwords passwords, Credentials credentials) {
        this.passwords = passwords;
        this.credentials = credentials;
    }

    /** @throws Refused when nobody may have this password */
    public static void check(String password) {
        Passwords.check(password);
    }

    /**
     * Ends the person's sessions and invitations too.
     *
     * @throws Refused when the password is too short or too long
     */
    public void setPassword(PersonId person, String password) {
        Passwords.check(password);
        credentials.replace(person, passwords.hash(password));
    }
}
