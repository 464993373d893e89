package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Collision;
import dk.skranke.ticketing.pages.Collision.Field;
import dk.skranke.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a form meets instead of the ticket that it saw: somebody else's change, a letter that came in, a rule that says no. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Collisions {

    private final Tickets tickets;
    private final Meanwhile meanwhile;
    private final Wording wording;

    Collisions(Tickets tickets, Meanwhile meanwhile, Wording wording) {
        this.tickets = tickets;
        this.meanwhile = meanwhile;
        this.wording = wording;
    }

    @ExceptionHandler
    Page again(Again it) {
        return it.page();
    }

    @ExceptionHandler
    Collision changed(Stale it, HttpServletRequest request, Member me) {
        var property = Property.of(it);
        var ticket = tickets.find(it.ticket(), me);
        var change = meanwhile.last(it.ticket(), property, me);
        return new Collision(
                it.ticket().value(),
                ticket.title(),
                property.key(),
                wording.now(property, ticket, me),
                change.map(Meanwhile.Change::who).orElse(null),
                change.map(Meanwhile.Change::at).orElse(null),
                wording.typed(property, name -> typed(request, name), me),
                request.getRequestURI(),
                fields(request, property, ticket));
    }

    /** The same form again, except that it now knows what the other one set. */
    private static List<Field> fields(HttpServletRequest request, Property property, Ticket ticket) {
        var fields = new TreeMap<String, String>();
        request.getParameterMap().keySet().forEach(it -> fields.put(it, typed(request, it)));
        fields.putAll(Wording.was(property, ticket));
        fields.remove("_csrf");
        return fields.entrySet().stream()
                .map(it -> new Field(it.getKey(), it.getValue()))
                .toList();
    }

    private static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
