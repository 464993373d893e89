package dk.skranke.ticketing.pages;

import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param view the name in the address
 * @param saved the number of the view, where somebody keeps it
 * @param title what the view is called; null where the texts say it
 * @param keep the address of the form that keeps this list as a view
 * @param here the address of this page without the ticket that is shown beside; {@code at=} follows
 * @param back the address of the first page, null on it
 * @param next the address of what comes after, null at the end
 */
public record TicketList(
        String view,
        @Nullable Long saved,
        @Nullable String title,
        Narrowed narrowed,
        List<TicketRow> rows,
        @Nullable Integer count,
        @Nullable Preview preview,
        String keep,
        String here,
        @Nullable String back,
        @Nullable String next,
        List<Team> teams,
        List<Person> people)
        implements Page {

    /**
     * What the list is narrowed down by.
     *
     * @param typed as it stands in the field
     * @param hint why it is not understood
     * @param broken what is wrong with the view itself
     */
    public record Narrowed(
            String typed,
            List<Chip> chips,
            @Nullable Hint hint,
            @Nullable String broken) {

        public boolean any() {
            return !typed.isEmpty();
        }
    }

    /** @param without the address of the list without it */
    public record Chip(String words, String without) {}

    /** @param corrected the address of the list with the word that was meant */
    public record Hint(
            String sentence,
            String before,
            String wrong,
            String after,
            @Nullable String instead,
            @Nullable String corrected) {}
}
