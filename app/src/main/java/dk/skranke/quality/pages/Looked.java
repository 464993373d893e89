package dk.skranke.quality.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ticket, point by point. */
public record Looked(
        long id,
        long ticket,
        String title,
        String team,
        @Nullable String rule,
        boolean done,
        List<Point> points,
        String remark,
        String then,
        @Nullable Refused error)
        implements Page {

    /** @param said empty until it is answered */
    public record Point(long id, String words, String said) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
