package dk.skranke.watch;

import static dk.skranke.watch.db.Tables.ADDRESS;

import dk.skranke.mail.Mailboxes;
import dk.skranke.office.Directory;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where a team reads what all of it should know: an address outside of this program. */
@Repository
class Addresses {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{3,189}");

    private final DSLContext sql;
    private final Mailboxes mailboxes;
    private final Directory directory;

    Addresses(DSLContext sql, Mailboxes mailboxes, Directory directory) {
        this.sql = sql;
        this.mailboxes = mailboxes;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    public Map<TeamId, String> all() {
        return sql.selectFrom(ADDRESS).fetchMap(it -> new TeamId(it.getTeamId()), it -> it.getMail());
    }

    /** @param typed the address of each team; empty for none */
    @Transactional
    public void change(Map<TeamId, String> typed) {
        for (var it : typed.values()) mustBeRead(it);
        sql.deleteFrom(ADDRESS).execute();
        typed.forEach((team, mail) -> {
            if (!mail.isEmpty())
                sql.insertInto(ADDRESS)
                        .set(ADDRESS.TEAM_ID, directory.team(team).id().value())
                        .set(ADDRESS.MAIL, mail)
                        .execute();
        });
    }

    /** What comes back to the program would be a letter to itself. */
    private void mustBeRead(String mail) {
        if (mail.isEmpty()) return;
        if (!MAIL.matcher(mail).matches()) throw new Refused("watch.refusal.address", mail);
        if (!mailboxes.among(List.of(mail)).isEmpty()) throw new Refused("watch.refusal.own-address", mail);
    }
}
