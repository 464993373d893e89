package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Map;

/** Whoever keeps what new tickets are begun from. */
public interface Beginning {

    record Choice(long id, String name) {}

    /**
     * @param typed by the names of the form's fields
     * @param answers to what the category asks
     * @param points how many a checklist will have
     * @param assignee who will get the ticket; empty for nobody in particular
     * @param gone what it names and the office has no more
     */
    record Begun(
            String name,
            Map<String, String> typed,
            Map<String, String> answers,
            List<String> tags,
            int points,
            String assignee,
            List<Refused> gone) {}

    List<Choice> choices(Member me);

    Begun begin(long template, Member me);

    /** In the transaction that files the ticket: what the form did not ask. */
    void complete(TicketId ticket, long template, Member me);
}
