package dk.skranke.signin;

import dk.skranke.office.Member;
import org.springframework.stereotype.Service;

/** Somebody who was invited chooses a password. */
@Service
class Accepting {

    private final Passwords passwords;
    private final Invitations invitations;

    Accepting(Passwords passwords, Invitations invitations) {
        this.passwords = passwords;
        this.invitations = invitations;
    }

    /** @return false when the invitation was used meanwhile */
    boolean accept(Token token, Member invited, String password) {
        Passwords.check(password);
        return invitations.use(token, invited.id(), passwords.hash(password));
    }
}
