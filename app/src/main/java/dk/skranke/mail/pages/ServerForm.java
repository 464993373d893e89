package dk.skranke.mail.pages;

import dk.skranke.mail.Encryption;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.Map;

/** The server that takes our letters. The password is never on it. */
public record ServerForm(
        String host, String port, Encryption encryption, String login, boolean there, Map<String, Refused> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }
}
