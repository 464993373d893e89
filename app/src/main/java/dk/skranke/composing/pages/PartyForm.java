package dk.skranke.composing.pages;

import dk.skranke.matters.PartyRole;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a ticket's matter, and somebody more.
 *
 * @param matter null for a ticket without one
 */
public record PartyForm(
        long ticket,
        String subject,
        @Nullable String matter,
        List<Row> rows,
        String name,
        String mail,
        String role,
        @Nullable String error)
        implements Page {

    /** @param adverse whether they stand on the other side */
    public record Row(long contact, String name, @Nullable String mail, String role, boolean adverse) {}

    public List<PartyRole> roles() {
        return List.of(PartyRole.values());
    }

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
