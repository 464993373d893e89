package dk.skranke.operations;

import dk.skranke.database.DatabaseTooOld;
import dk.skranke.database.DatabaseUnreachable;
import dk.skranke.database.DatabaseUrlUnreadable;
import dk.skranke.database.HalfRestored;
import dk.skranke.postgres.CannotStart;
import dk.skranke.postgres.FolderInUse;
import dk.skranke.web.Text;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why the program did not start, in one sentence that says what to do. */
public final class StartFailure {

    private StartFailure() {}

    /** Null when nobody foresaw it: then the stack trace has to speak. */
    public static @Nullable String sentence(Throwable failure) {
        for (var it = failure; it != null; it = it.getCause()) {
            var sentence = known(it);
            if (sentence != null) return sentence;
        }
        return null;
    }

    private static @Nullable String known(Throwable it) {
        return switch (it) {
            case PortInUseException taken -> say("port-taken", Integer.toString(taken.getPort()));
            case PortTaken taken -> say("port-taken", Integer.toString(taken.port()));
            case dk.skranke.mail.PortTaken taken -> say("port-taken", Integer.toString(taken.port()));
            case FolderInUse used ->
                say("folder-in-use", String.valueOf(used.folder().getParent()));
            case CannotStart cannot -> cannot.getMessage();
            case DatabaseUrlUnreadable _ -> say("database-url");
            case DatabaseTooOld old -> say("database-too-old", String.valueOf(old.getMessage()));
            case HalfRestored _ -> say("half-restored");
            case DatabaseUnreachable _ -> say("database-unreachable");
            case BindException _ -> say("port-taken", "?");
            default -> null;
        };
    }

    private static String say(String what, Object... arguments) {
        return Text.in(Terminal.language(), "operations.start." + what, arguments);
    }
}
