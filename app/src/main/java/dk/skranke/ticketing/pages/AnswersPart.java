package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** What was answered, beside the ticket. */
public record AnswersPart(long ticket, boolean editable, List<Line> lines) implements Page {

    /** @param mark its data class */
    public record Line(String label, String words, String mark) {}
}
