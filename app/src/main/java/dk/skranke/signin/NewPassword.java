package dk.skranke.signin;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Changing one's own password takes the current one: a machine left open must not be enough. */
@Service
class NewPassword {

    private final SignIn signIn;
    private final Accounts accounts;

    NewPassword(SignIn signIn, Accounts accounts) {
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /** @return what stood in the way, by field; nothing when it was changed */
    Map<String, Refused> choose(Member me, String current, String password, String remote) {
        try {
            Passwords.check(password);
        } catch (Refused it) {
            return Map.of("password", it);
        }
        try {
            if (signIn.prove(me.mail(), current, remote).isEmpty()) {
                return Map.of("current", new Refused("signin.current-wrong"));
            }
            accounts.setPassword(me.id(), password);
            return Map.of();
        } catch (Refused it) {
            return Map.of("current", it);
        }
    }
}
