package dk.skranke.leave.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a request for leave.
 *
 * @param balance null for whoever need not know
 * @param away who else of the same teams is away then
 * @param dues what they answer for that ends then
 * @param entry whether the reader can put it into their calendar
 */
public record LeaveSide(
        long ticket,
        String days,
        boolean one,
        String year,
        @Nullable BalanceLine balance,
        List<Away> away,
        List<Due> dues,
        boolean asked,
        boolean entry)
        implements Page {

    public record Away(String name, LocalDate first, LocalDate last) {}

    public record Due(long ticket, LocalDate day) {}
}
