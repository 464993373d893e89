package dk.skranke.ticketing.pages;

import dk.skranke.office.Person;
import dk.skranke.office.Team;
import dk.skranke.ticketing.ListColumn;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * @param view the name in the address
 * @param saved the number of the view, where somebody keeps it
 * @param title what the view is called; null where the texts say it
 * @param keep the address of the form that keeps this list as a view
 * @param here the address of this page without the ticket that is shown beside; {@code at=} follows
 * @param lanes the columns of the board, if it is one
 */
public record TicketList(
        String view,
        @Nullable Long saved,
        @Nullable String title,
        Narrowed narrowed,
        List<Line> lines,
        List<Lane> lanes,
        @Nullable Integer count,
        @Nullable Preview preview,
        String keep,
        String here,
        Turning turning,
        Laid laid,
        List<Team> teams,
        List<Person> people)
        implements Page {

    /**
     * @param group what begins with this line
     * @param open the address of the ticket, which knows the way back
     */
    public record Line(
            TicketRow ticket, @Nullable Group group, String open, Map<String, Supplier<ListColumn.Cell>> cells) {}

    /** @param count how many it holds; null where nobody counts */
    public record Group(String label, @Nullable Integer count) {}

    /** @param all the address of the list of what stands in the lane */
    public record Lane(String status, List<Line> lines, int count, String all) {}

    /** The addresses of the pages beside this one; null where there is none. */
    public record Turning(
            @Nullable String first,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * How the list is laid out, and how it could be.
     *
     * @param columns of the table
     * @param all every column there is, the shown ones first
     * @param own whether the reader has laid it out
     * @param owner whether it is the reader's view
     * @param title how to sort by the subject
     */
    public record Laid(
            String layout,
            List<Column> columns,
            List<Option> all,
            List<Option> sorts,
            boolean reversed,
            List<Option> groups,
            boolean own,
            boolean owner,
            Column title) {

        public boolean table() {
            return layout.equals("table");
        }

        public boolean board() {
            return layout.equals("board");
        }
    }

    /**
     * @param sort the address of the list in this order; null where it cannot be sorted by it
     * @param sorted {@code ascending} or {@code descending} where it is
     */
    public record Column(
            String key,
            String heading,
            @Nullable String sort,
            @Nullable String sorted) {}

    public record Option(String key, String words, boolean chosen) {}

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
