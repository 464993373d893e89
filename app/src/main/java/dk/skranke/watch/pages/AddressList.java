package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each team reads what all of it should know. */
public record AddressList(List<Line> teams, @Nullable String error) implements Page {

    public record Line(long team, String name, String mail) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
