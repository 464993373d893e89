package dk.skranke.composing;

import dk.skranke.composing.RecipientsController.Person;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Dossiers;
import dk.skranke.ticketing.OwnAddresses;
import dk.skranke.ticketing.TicketId;
import dk.skranke.web.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Collects whom one may want to write to about a ticket. */
@Repository
class Recipients {

    private static final int MOST = 300;

    private final Dossiers dossiers;
    private final Parties parties;
    private final OwnAddresses own;
    private final Directory directory;

    Recipients(Dossiers dossiers, Parties parties, OwnAddresses own, Directory directory) {
        this.dossiers = dossiers;
        this.parties = parties;
        this.own = own;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    List<Person> of(TicketId id, Member me) {
        me.mustBelong();
        var it = dossiers.of(id, me);
        var found = new LinkedHashMap<String, Person>();
        add(found, it.requester().name(), it.requester().mail(), null);
        it.said().stream()
                .filter(said -> said.side() == null)
                .forEach(said -> add(found, said.contact(), said.mail(), null));
        if (it.client() != null) parties.peopleOf(it.client()).forEach(one -> add(found, one.name(), one.mail(), null));
        if (it.matter() != null)
            parties.parties(it.matter()).forEach(one -> {
                var role = Text.in(me.language(), "matters.role." + one.role().mark());
                var mail = one.contact().mail();
                if (mail != null) found.put(mail, new Person(one.contact().name(), mail, role));
            });
        Everybody.mentioned(it).forEach(mail -> add(found, null, mail, null));
        own.among(found.keySet()).forEach(found::remove);
        return found.values().stream().limit(MOST).toList();
    }

    @Transactional(readOnly = true)
    List<Person> colleagues(TicketId id, Member me) {
        me.mustBelong();
        dossiers.mustBeSeen(id, me);
        return directory.people().stream()
                .map(it -> new Person(it.name(), it.mail(), it.title()))
                .toList();
    }

    private static void add(
            Map<String, Person> to, @Nullable String name, @Nullable String mail, @Nullable String role) {
        if (mail == null) return;
        to.putIfAbsent(
                mail,
                new Person(name == null || name.isBlank() ? mail.substring(0, mail.indexOf('@')) : name, mail, role));
    }
}
