package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.MAILBOX;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.mail.db.tables.records.MailboxRecord;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.OwnAddresses;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of the office, and which team each belongs to. */
@Repository
public class Mailboxes implements OwnAddresses {

    private static final String CHANGED = "mailboxes";

    private final DSLContext sql;
    private final Secrets secrets;
    private final Clock clock;

    private final Kept<List<Mailbox>> kept;

    Mailboxes(DSLContext sql, Secrets secrets, Keeper keeper, Clock clock) {
        this.kept = keeper.keep(CHANGED, Duration.ofSeconds(5), this::read);
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** For an address that only our own listener takes mail for. Repeating it changes nothing. */
    @Transactional
    public void open(String address, TeamId team) {
        sql.insertInto(MAILBOX)
                .set(MAILBOX.ADDRESS, normal(address))
                .set(MAILBOX.TEAM_ID, team.value())
                .onConflictDoNothing()
                .execute();
        kept.changed();
    }

    /** That there is none is looked up: what is refused comes back to whoever wrote. */
    public Optional<Mailbox> at(String address) {
        var asked = normal(address);
        return at(asked, kept.get()).or(() -> at(asked, read()));
    }

    private static Optional<Mailbox> at(String address, List<Mailbox> among) {
        return among.stream()
                .filter(it -> it.active() && it.address().equals(address))
                .findFirst();
    }

    boolean isOurs(String address) {
        return !among(List.of(normal(address))).isEmpty();
    }

    @Override
    public Set<String> among(Collection<String> addresses) {
        if (addresses.isEmpty()) return Set.of();
        return kept.get().stream()
                .map(Mailbox::address)
                .filter(addresses::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Field<Set<String>> all() {
        return multiset(select(MAILBOX.ADDRESS).from(MAILBOX))
                .convertFrom(it -> Set.copyOf(it.getValues(MAILBOX.ADDRESS)));
    }

    /** Whence the team's letters leave: its own mailbox, otherwise the oldest of the office. */
    Optional<Mailbox> of(TeamId team) {
        return active().filter(it -> it.team().equals(team)).findFirst().or(() -> active().findFirst());
    }

    private Stream<Mailbox> active() {
        return kept.get().stream().filter(Mailbox::active);
    }

    Stream<Mailbox> each(TeamId team) {
        return active().filter(it -> it.team().equals(team));
    }

    /** The oldest first. */
    private List<Mailbox> read() {
        return sql.selectFrom(MAILBOX).orderBy(MAILBOX.ID).fetch(Mailboxes::mailbox);
    }

    Mailbox find(long id) {
        return sql.fetchOptional(MAILBOX, MAILBOX.ID.eq(id))
                .map(Mailboxes::mailbox)
                .orElseThrow(NotFound::new);
    }

    List<Mailbox> polled() {
        return sql.selectFrom(MAILBOX)
                .where(MAILBOX.ACTIVE.isTrue(), MAILBOX.IMAP_HOST.isNotNull())
                .orderBy(MAILBOX.ID)
                .fetch(Mailboxes::mailbox);
    }

    String password(Mailbox box) {
        var sealed = sql.fetchValue(MAILBOX.IMAP_SECRET, MAILBOX.ID.eq(box.id()));
        return sealed == null ? "" : secrets.open(sealed, "imap");
    }

    void polled(Mailbox box, String problem) {
        sql.update(MAILBOX)
                .set(MAILBOX.POLLED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MAILBOX.PROBLEM, problem)
                .where(MAILBOX.ID.eq(box.id()))
                .execute();
    }

    boolean taken(String address, @Nullable Long byOtherThan) {
        return sql.fetchExists(
                MAILBOX, MAILBOX.ADDRESS.eq(normal(address)), MAILBOX.ID.ne(byOtherThan == null ? 0L : byOtherThan));
    }

    /** @param password null keeps the one there is */
    @Transactional
    Mailbox save(
            @Nullable Long id,
            String address,
            TeamId team,
            boolean active,
            Mailbox.@Nullable Imap imap,
            @Nullable String password) {
        var row = new MailboxRecord()
                .setAddress(normal(address))
                .setTeamId(team.value())
                .setActive(active)
                .setProblem("");
        fetching(row, imap);
        if (password != null) row.setImapSecret(secrets.seal(password, "imap"));
        var saved = id == null
                ? sql.insertInto(MAILBOX).set(row).returning().fetchSingle()
                : sql.update(MAILBOX)
                        .set(row)
                        .where(MAILBOX.ID.eq(id))
                        .returning()
                        .fetchOptional()
                        .orElseThrow(NotFound::new);
        kept.changed();
        return mailbox(saved);
    }

    private static void fetching(MailboxRecord row, Mailbox.@Nullable Imap imap) {
        row.setImapHost(imap == null ? null : imap.host());
        row.setImapPort(imap == null ? null : imap.port());
        row.setImapTls(imap == null ? null : imap.encryption().name());
        row.setImapUser(imap == null ? null : imap.user());
        if (imap == null) row.setImapSecret(null);
        else row.setImapFolder(imap.folder());
    }

    static Mailbox mailbox(MailboxRecord it) {
        return new Mailbox(it.getId(), it.getAddress(), new TeamId(it.getTeamId()), it.getActive(), imap(it));
    }

    private static Mailbox.@Nullable Imap imap(MailboxRecord it) {
        if (it.getImapHost() == null) return null;
        return new Mailbox.Imap(
                it.getImapHost(),
                it.getImapPort(),
                Encryption.valueOf(it.getImapTls()),
                it.getImapUser(),
                it.getImapFolder());
    }

    private static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
