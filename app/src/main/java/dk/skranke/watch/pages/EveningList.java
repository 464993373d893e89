package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evening control of a day, team by team. */
public record EveningList(
        LocalDate day,
        LocalDate today,
        boolean open,
        List<Team> teams,
        @Nullable String error) implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    /** @param changed whether the list is another one than was signed */
    public record Team(
            long id,
            String name,
            List<Line> lines,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            boolean changed) {}

    public record Line(
            long id,
            String title,
            String law,
            @Nullable String matter,
            @Nullable String client,
            LocalDate ends,
            String standing,
            String control,
            String responsible,
            @Nullable String struckBy,
            @Nullable Instant struckAt,
            @Nullable String proof) {}
}
