package dk.skranke.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account that PostgreSQL runs under, and that owns its data. It refuses to be root. */
record Account(List<String> prefix, @Nullable Integer owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    static final Account OUR_OWN = new Account(List.of(), null);

    /** Root that is nobody in particular within a user namespace of its own. */
    static final Account DISGUISED = new Account(List.of("unshare", "-U", "--"), ROOT);

    static final Account UNPRIVILEGED =
            new Account(List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups"), NOBODY);

    static Account choose() throws InterruptedException {
        if (new UnixSystem().getUid() != ROOT) return OUR_OWN;
        for (var account : List.of(DISGUISED, UNPRIVILEGED))
            if (Command.works(account.running(List.of("true")))) return account;
        throw new CannotStart(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv (util-linux) works here."
                        + " Start the program as an ordinary user.");
    }

    List<String> running(List<String> command) {
        return Command.join(prefix, command);
    }

    void mustReach(Path folder) throws InterruptedException {
        if (prefix.isEmpty() || Command.works(running(List.of("test", "-x", folder.toString())))) return;
        throw new CannotStart(
                ("PostgreSQL refuses to run as root, and the account it runs under instead (uid %d) may not"
                                + " enter %s. Choose a folder that others may enter, or start the program as an ordinary user.")
                        .formatted(owner, folder));
    }

    void takeOver(Path tree) throws IOException {
        if (owner != null) FileTree.give(tree, owner);
    }
}
