package dk.skranke.notifications.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what somebody wants to hear, and where; when nothing may come; and on which devices.
 *
 * @param key what a browser must know of the office to take its messages
 * @param told what became of a device just now
 */
public record Preferences(
        List<Group> groups,
        Times times,
        List<Device> devices,
        String key,
        @Nullable Refused error,
        boolean saved,
        @Nullable String told)
        implements Page {

    /** @param occasion the mark of its words */
    public record Group(String occasion, String icon, List<Row> rows) {}

    /**
     * @param name of its check boxes
     * @param scope in which respect; empty where there is one
     */
    public record Row(String name, String scope, boolean page, boolean push, boolean mail, boolean digest) {

        public boolean wanted(String where) {
            return switch (where) {
                case "page" -> page;
                case "push" -> push;
                case "mail" -> mail;
                default -> digest;
            };
        }
    }

    public record Times(String from, String until, String days, String every, int weekday, String at) {}

    public record Device(
            long id, String name, Instant since, @Nullable Instant heard) {}

    public static final List<String> WAYS = List.of("page", "push", "mail", "digest");

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
