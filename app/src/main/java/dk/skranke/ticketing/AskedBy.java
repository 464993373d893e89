package dk.skranke.ticketing;

import dk.skranke.letters.Address;
import dk.skranke.matters.Contact;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Filing.Asked;
import dk.skranke.ticketing.pages.NewTicketForm;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads from the form of a new ticket who asked: the writer, a colleague, or somebody outside by address or name. */
final class AskedBy {

    private static final int LONGEST_NAME = 128;
    private static final int SUGGESTED = 5;

    interface Complaining {
        void complain(String field, String key, Object... arguments);
    }

    private final NewTicketForm form;
    private final PersonId me;
    private final Register register;
    private final Complaining complaining;

    AskedBy(NewTicketForm form, PersonId me, Register register, Complaining complaining) {
        this.form = form;
        this.me = me;
        this.register = register;
        this.complaining = complaining;
    }

    @Nullable Asked read() {
        return switch (form.from()) {
            case "COLLEAGUE" -> colleague();
            case "OUTSIDE" -> outside();
            default -> new Asked.Known(new Requester.Colleague(me));
        };
    }

    private @Nullable Asked colleague() {
        var colleague = FilingForm.number(form.colleague()).flatMap(register::colleague).orElse(null);
        if (colleague == null) return complain("colleague", "ticketing.new.colleague-missing");
        return new Asked.Known(new Requester.Colleague(colleague));
    }

    private @Nullable Asked outside() {
        var typed = Words.line(form.requester());
        if (typed.isEmpty()) return complain("requester", "ticketing.new.requester-missing");
        return typed.contains("@") ? byMail(typed) : byName(typed);
    }

    private @Nullable Asked byMail(String typed) {
        var address = Address.of(typed).orElse(null);
        if (address == null) return complain("requester", "ticketing.new.requester-no-address", typed);
        var known = register.contactByMail(address.mail());
        if (known.isPresent()) return known(known.get());
        var name = Words.line(form.name());
        if (name.isEmpty()) return complain("name", "ticketing.new.name-missing");
        if (name.length() > LONGEST_NAME) return complain("name", "ticketing.new.too-long", LONGEST_NAME, name.length());
        return new Asked.Unknown(name, address.mail());
    }

    /** Only whole names count: a part of one may be somebody else. A caller may be new; whoever writes has an address. */
    private @Nullable Asked byName(String typed) {
        var like = register.contactsLike(typed);
        var named = like.stream().filter(it -> it.name().equalsIgnoreCase(typed)).toList();
        if (named.size() == 1) return known(named.getFirst());
        if (named.size() > 1) return complain("requester", "ticketing.new.requester-several", listed(named));
        if (typed.length() > LONGEST_NAME) {
            return complain("requester", "ticketing.new.too-long", LONGEST_NAME, typed.length());
        }
        if (form.phone()) return new Asked.Unknown(typed, null);
        if (!like.isEmpty()) return complain("requester", "ticketing.new.requester-similar", listed(like));
        return complain("requester", "ticketing.new.requester-unknown", typed);
    }

    private static Asked known(Contact contact) {
        return new Asked.Known(new Requester.Outsider(contact.id()));
    }

    private static String listed(List<Contact> contacts) {
        return contacts.stream()
                .limit(SUGGESTED)
                .map(it -> it.mail() == null ? it.name() : it.name() + " <" + it.mail() + ">")
                .collect(Collectors.joining(", "));
    }

    private @Nullable Asked complain(String field, String key, Object... arguments) {
        complaining.complain(field, key, arguments);
        return null;
    }
}
