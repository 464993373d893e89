package dk.skranke.signin.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import org.jspecify.annotations.Nullable;

/** Whoever was invited chooses a password. */
public record Invitation(
        String token, String name, String mail, @Nullable Refused error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
