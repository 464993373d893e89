package dk.skranke.signin;

import dk.skranke.office.Member;
import dk.skranke.web.Live;
import org.springframework.stereotype.Service;

/** Somebody who was invited chooses a password. */
@Service
class Accepting {

    private final Passwords passwords;
    private final Invitations invitations;
    private final Live live;

    Accepting(Passwords passwords, Invitations invitations, Live live) {
        this.passwords = passwords;
        this.invitations = invitations;
        this.live = live;
    }

    /** @return false when the invitation was used meanwhile */
    boolean accept(Token token, Member invited, String password) {
        Passwords.check(password);
        var accepted = invitations.use(token, invited.id(), passwords.hash(password));
        if (accepted) live.close(invited.id().value());
        return accepted;
    }
}
