package dk.skranke.composing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds who is named with an @ in a note: they follow, and are told. */
@Component
class Mentions {

    private final Directory directory;
    private final Routing routing;
    private final ApplicationEventPublisher events;

    Mentions(Directory directory, Routing routing, ApplicationEventPublisher events) {
        this.directory = directory;
        this.routing = routing;
        this.events = events;
    }

    void in(String text, TicketId ticket, MessageId message, Member me) {
        if (me.guest()) return;
        var who = in(text, me);
        if (who.isEmpty()) return;
        who.forEach(it -> routing.follow(ticket, it, me));
        events.publishEvent(new Mentioned(ticket, message, me.id(), who));
    }

    /** By the whole name, so that nobody is meant who is not. */
    private Set<PersonId> in(String text, Member me) {
        var who = new LinkedHashSet<PersonId>();
        for (Person it : directory.people()) if (!it.id().equals(me.id()) && named(text, it.name())) who.add(it.id());
        return who;
    }

    private static boolean named(String text, String name) {
        var at = text.indexOf("@" + name);
        if (at < 0) return false;
        var end = at + 1 + name.length();
        return end == text.length() || !Character.isLetter(text.charAt(end));
    }
}
