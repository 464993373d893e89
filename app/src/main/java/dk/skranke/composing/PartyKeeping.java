package dk.skranke.composing;

import dk.skranke.composing.pages.PartyForm;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.MatterId;
import dk.skranke.matters.Parties;
import dk.skranke.matters.Party;
import dk.skranke.matters.PartyRole;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Chronicle;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.TicketId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who in the matter of a ticket, which letters are held against before they leave. */
@Service
class PartyKeeping {

    static final int MOST = 200;
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+");

    /** As it was typed. */
    record Typed(String name, String mail, String role) {

        static final Typed NOTHING = new Typed("", "", PartyRole.OPPONENT.name());
    }

    private final Docket docket;
    private final Parties parties;
    private final Chronicle chronicle;

    PartyKeeping(Docket docket, Parties parties, Chronicle chronicle) {
        this.docket = docket;
        this.parties = parties;
        this.chronicle = chronicle;
    }

    @Transactional(readOnly = true)
    public PartyForm form(TicketId id, Typed typed, @Nullable String error, Member me) {
        me.mustBelong();
        var it = docket.find(id, me);
        var all = it.matter() == null ? List.<Party>of() : parties.parties(it.matter());
        return new PartyForm(
                id.value(),
                it.title(),
                it.matterNumber(),
                all.stream()
                        .map(one -> new PartyForm.Row(
                                one.contact().id().value(),
                                one.contact().name(),
                                one.contact().mail(),
                                one.role().mark(),
                                one.role().adverse()))
                        .toList(),
                typed.name(),
                typed.mail(),
                typed.role(),
                error);
    }

    @Transactional
    public void add(TicketId id, Typed typed, Member me) {
        var matter = matter(id, me);
        var name = typed.name().replaceAll("\\p{Cntrl}+", " ").strip();
        var mail = typed.mail().strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) throw new Refused("composing.party.no-name");
        if (name.length() > LONGEST_NAME) throw new Refused("composing.party.long-name", LONGEST_NAME);
        if (!mail.isEmpty()
                && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()))
            throw new Refused("composing.party.mail");
        if (parties.parties(matter).size() >= MOST) throw new Refused("composing.party.too-many", MOST);
        var role = role(typed.role());
        if (role.adverse() && !mail.isEmpty()) mustNotBeOurs(id, mail, me);
        chronicle.note(id, "composing.history.party-added", List.of(name), me);
        parties.join(
                matter,
                mail.isEmpty()
                        ? parties.add(name, null, "", null)
                        : parties.contactAt(mail, name).id(),
                role);
    }

    @Transactional
    public void remove(TicketId id, ContactId contact, Member me) {
        var matter = matter(id, me);
        var name = parties.parties(matter).stream()
                .filter(it -> it.contact().id().equals(contact))
                .map(it -> it.contact().name())
                .findFirst();
        if (name.isEmpty()) return;
        chronicle.note(id, "composing.history.party-removed", List.of(name.get()), me);
        parties.part(matter, contact);
    }

    /** Whoever is the client's own cannot stand against the client. */
    private void mustNotBeOurs(TicketId id, String mail, Member me) {
        var client = docket.find(id, me).client();
        if (client != null && parties.mailsOf(client).contains(mail)) throw new Refused("composing.party.client", mail);
    }

    private MatterId matter(TicketId id, Member me) {
        me.mustBelong();
        var matter = docket.find(id, me).matter();
        if (matter == null) throw new Refused("composing.party.no-matter");
        return matter;
    }

    private static PartyRole role(String typed) {
        return Arrays.stream(PartyRole.values())
                .filter(it -> it.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused("composing.party.role"));
    }
}
