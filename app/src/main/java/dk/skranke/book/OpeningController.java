package dk.skranke.book;

import dk.skranke.book.pages.WhichTicket;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Describing;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the book to the form of a new deadline, by way of the ticket that it belongs to. */
@Controller
@RequestMapping("/deadlines/new")
class OpeningController {

    private final Describing tickets;

    OpeningController(Describing tickets) {
        this.tickets = tickets;
    }

    @GetMapping
    Object which(@RequestParam(defaultValue = "") String ticket, Member me) {
        me.mustBelong();
        if (ticket.isBlank()) return new WhichTicket("", null);
        var number = ticket.replace("#", "").strip();
        try {
            if (!number.matches("\\d{1,18}")) throw new NotFound();
            tickets.properties(new TicketId(Long.parseLong(number)), me);
            return "redirect:/tickets/" + number + "/deadlines/new";
        } catch (NotFound _) {
            return new WhichTicket(ticket, Text.in(me.language(), "book.refusal.no-such-ticket"));
        }
    }
}
