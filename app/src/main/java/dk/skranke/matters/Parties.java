package dk.skranke.matters;

import static dk.skranke.matters.db.Tables.CLIENT;
import static dk.skranke.matters.db.Tables.CONTACT;
import static dk.skranke.matters.db.Tables.MATTER;
import static dk.skranke.matters.db.Tables.PARTY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.matters.db.tables.records.ContactRecord;
import dk.skranke.matters.db.tables.records.MatterRecord;
import dk.skranke.office.TeamId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of clients, matters and contacts. */
@Repository
public class Parties {

    private static final List<String> ADVERSE = Arrays.stream(PartyRole.values())
            .filter(PartyRole::adverse)
            .map(PartyRole::name)
            .toList();

    private final DSLContext sql;

    Parties(DSLContext sql) {
        this.sql = sql;
    }

    /** For queries of other modules: the name beside the id, without knowing our tables. */
    public static Field<String> clientName(Field<Long> id) {
        return field(select(CLIENT.NAME).from(CLIENT).where(CLIENT.ID.eq(id)));
    }

    public static Field<String> matterNumber(Field<Long> id) {
        return field(select(MATTER.NUMBER).from(MATTER).where(MATTER.ID.eq(id)));
    }

    public static Field<String> matterName(Field<Long> id) {
        return field(select(MATTER.NAME).from(MATTER).where(MATTER.ID.eq(id)));
    }

    public static Field<String> contactName(Field<Long> id) {
        return field(select(CONTACT.NAME).from(CONTACT).where(CONTACT.ID.eq(id)));
    }

    public static Field<String> contactMail(Field<Long> id) {
        return field(select(CONTACT.MAIL).from(CONTACT).where(CONTACT.ID.eq(id)));
    }

    public static Field<String> contactPhone(Field<Long> id) {
        return field(select(CONTACT.PHONE).from(CONTACT).where(CONTACT.ID.eq(id)));
    }

    @Transactional(readOnly = true)
    public Optional<Contact> contact(ContactId id) {
        return sql.fetchOptional(CONTACT, CONTACT.ID.eq(id.value())).map(Parties::contact);
    }

    @Transactional(readOnly = true)
    public Optional<Contact> contactByMail(String mail) {
        return sql.fetchOptional(CONTACT, CONTACT.MAIL.eq(mail)).map(Parties::contact);
    }

    @Transactional(readOnly = true)
    public Optional<Matter> matter(MatterId id) {
        return sql.fetchOptional(MATTER, MATTER.ID.eq(id.value())).map(Parties::matter);
    }

    @Transactional(readOnly = true)
    public Optional<Matter> matterByNumber(String number) {
        return sql.fetchOptional(MATTER, lower(MATTER.NUMBER).eq(number.strip().toLowerCase(java.util.Locale.ROOT)))
                .map(Parties::matter);
    }

    @Transactional(readOnly = true)
    public Optional<Client> client(ClientId id) {
        return sql.fetchOptional(CLIENT, CLIENT.ID.eq(id.value()))
                .map(it -> new Client(new ClientId(it.getId()), it.getName()));
    }

    /** Matters whose number or name, or whose client's name, contains the words; the newest numbers first. */
    @Transactional(readOnly = true)
    public List<Matter> mattersLike(String words, int most) {
        var like = words.strip();
        return sql.select(MATTER.asterisk())
                .from(MATTER)
                .join(CLIENT)
                .on(CLIENT.ID.eq(MATTER.CLIENT_ID))
                .where(MATTER.NUMBER
                        .containsIgnoreCase(like)
                        .or(MATTER.NAME.containsIgnoreCase(like))
                        .or(CLIENT.NAME.containsIgnoreCase(like)))
                .orderBy(MATTER.NUMBER.desc())
                .limit(most)
                .fetch(it -> matter(it.into(MATTER)));
    }

    /** By the whole name, however it is written large or small. */
    @Transactional(readOnly = true)
    public Optional<ClientId> clientCalled(String name) {
        return sql.select(CLIENT.ID)
                .from(CLIENT)
                .where(lower(CLIENT.NAME).eq(name.strip().toLowerCase(java.util.Locale.ROOT)))
                .limit(1)
                .fetchOptional(it -> new ClientId(it.value1()));
    }

    /**
     * Somebody or something of the register that is called so.
     *
     * @param kind CLIENT, MATTER or CONTACT
     * @param name of a matter, its number
     * @param more of a matter, its name and client; of a contact, the client or the mail address
     */
    public record Named(
            String kind, long id, String name, @Nullable String more) {}

    /** Clients, matters and contacts whose name begins with the words or holds them, in one statement. */
    @Transactional(readOnly = true)
    public List<Named> named(String words, int mostOfEach) {
        var like = words.strip().toLowerCase(Locale.ROOT);
        var none = DSL.inline((String) null);
        var matter = MATTER.CALLED.contains(like).or(CLIENT.CALLED.contains(like));
        return sql.select(DSL.inline("CLIENT"), CLIENT.ID, CLIENT.NAME, none)
                .from(CLIENT)
                .where(CLIENT.CALLED.contains(like))
                .orderBy(CLIENT.NAME)
                .limit(mostOfEach)
                .unionAll(sql.select(
                                DSL.inline("MATTER"),
                                MATTER.ID,
                                MATTER.NUMBER,
                                DSL.concat(MATTER.NAME, DSL.inline(" · "), CLIENT.NAME))
                        .from(MATTER)
                        .join(CLIENT)
                        .on(CLIENT.ID.eq(MATTER.CLIENT_ID))
                        .where(matter)
                        .orderBy(MATTER.NUMBER.desc())
                        .limit(mostOfEach))
                .unionAll(sql.select(
                                DSL.inline("CONTACT"),
                                CONTACT.ID,
                                CONTACT.NAME,
                                DSL.coalesce(clientName(CONTACT.CLIENT_ID), CONTACT.MAIL))
                        .from(CONTACT)
                        .where(CONTACT.CALLED.contains(like))
                        .orderBy(CONTACT.NAME)
                        .limit(mostOfEach))
                .fetch(Records.mapping(Named::new));
    }

    /** The register of clients from one on, in the order in which they were entered; the words narrow it. */
    @Transactional(readOnly = true)
    public List<Client> clients(long after, String words, int most) {
        return sql.selectFrom(CLIENT)
                .where(CLIENT.ID.gt(after), CLIENT.NAME.containsIgnoreCase(words.strip()))
                .orderBy(CLIENT.ID)
                .limit(most)
                .fetch(it -> new Client(new ClientId(it.getId()), it.getName()));
    }

    @Transactional(readOnly = true)
    public List<Matter> matters(long after, String words, @Nullable ClientId client, int most) {
        var like = words.strip();
        return sql.selectFrom(MATTER)
                .where(
                        MATTER.ID.gt(after),
                        MATTER.NUMBER.containsIgnoreCase(like).or(MATTER.NAME.containsIgnoreCase(like)),
                        client == null ? noCondition() : MATTER.CLIENT_ID.eq(client.value()))
                .orderBy(MATTER.ID)
                .limit(most)
                .fetch(Parties::matter);
    }

    @Transactional(readOnly = true)
    public List<Contact> contactsLike(String words, int most) {
        var like = words.strip();
        return sql.selectFrom(CONTACT)
                .where(CONTACT.NAME.containsIgnoreCase(like).or(CONTACT.MAIL.containsIgnoreCase(like)))
                .orderBy(CONTACT.NAME)
                .limit(most)
                .fetch(Parties::contact);
    }

    @Transactional
    public ClientId clientNamed(String name) {
        return sql.insertInto(CLIENT)
                .set(CLIENT.NAME, name.strip())
                .onConflict(CLIENT.NAME)
                .doUpdate()
                .set(CLIENT.NAME, name.strip())
                .returning(CLIENT.ID)
                .fetchSingle(it -> new ClientId(it.getId()));
    }

    @Transactional
    public MatterId open(String number, String name, ClientId client, @Nullable TeamId team) {
        return sql.insertInto(MATTER)
                .set(MATTER.NUMBER, number.strip())
                .set(MATTER.NAME, name.strip())
                .set(MATTER.CLIENT_ID, client.value())
                .set(MATTER.TEAM_ID, team == null ? null : team.value())
                .returning(MATTER.ID)
                .fetchSingle(it -> new MatterId(it.getId()));
    }

    /** Whoever writes from this address; made known when they write for the first time. Two letters at once find one contact. */
    @Transactional
    public Contact contactAt(String mail, String name) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.MAIL.eq(mail))
                .fetchOptional(Parties::contact)
                .orElseGet(() -> known(mail, name));
    }

    private Contact known(String mail, String name) {
        return sql.insertInto(CONTACT)
                .set(CONTACT.MAIL, mail)
                .set(CONTACT.NAME, name)
                .onConflict(CONTACT.MAIL)
                .doUpdate()
                .set(CONTACT.MAIL, mail)
                .returning()
                .fetchSingle(Parties::contact);
    }

    @Transactional
    public ContactId add(String name, @Nullable String mail, String phone, @Nullable ClientId client) {
        return sql.insertInto(CONTACT)
                .set(CONTACT.NAME, name.strip())
                .set(CONTACT.MAIL, mail)
                .set(CONTACT.PHONE, phone.strip())
                .set(CONTACT.CLIENT_ID, client == null ? null : client.value())
                .returning(CONTACT.ID)
                .fetchSingle(it -> new ContactId(it.getId()));
    }

    /** The addresses of a client's people. */
    @Transactional(readOnly = true)
    public Set<String> mailsOf(ClientId client) {
        return sql.select(CONTACT.MAIL)
                .from(CONTACT)
                .where(CONTACT.CLIENT_ID.eq(client.value()), CONTACT.MAIL.isNotNull())
                .limit(500)
                .fetchSet(CONTACT.MAIL);
    }

    /** Whether somebody stands on the other side of a matter. */
    public static Condition adverse(Field<Long> matter, Field<Long> contact) {
        return exists(selectOne()
                .from(PARTY)
                .where(PARTY.MATTER_ID.eq(matter), PARTY.CONTACT_ID.eq(contact), PARTY.ROLE.in(ADVERSE)));
    }

    /** The addresses of those on the other side of a matter. */
    @Transactional(readOnly = true)
    public Set<String> adverse(MatterId matter) {
        return sql.select(CONTACT.MAIL)
                .from(PARTY)
                .join(CONTACT)
                .on(CONTACT.ID.eq(PARTY.CONTACT_ID))
                .where(PARTY.MATTER_ID.eq(matter.value()), PARTY.ROLE.in(ADVERSE), CONTACT.MAIL.isNotNull())
                .fetchSet(CONTACT.MAIL);
    }

    /** Who else there is in a matter, by name. */
    @Transactional(readOnly = true)
    public List<Party> parties(MatterId matter) {
        return sql.select(CONTACT.asterisk(), PARTY.ROLE)
                .from(PARTY)
                .join(CONTACT)
                .on(CONTACT.ID.eq(PARTY.CONTACT_ID))
                .where(PARTY.MATTER_ID.eq(matter.value()))
                .orderBy(CONTACT.NAME)
                .limit(200)
                .fetch(it -> new Party(contact(it.into(CONTACT)), PartyRole.valueOf(it.get(PARTY.ROLE))));
    }

    /** A client's people with an address, by name. */
    @Transactional(readOnly = true)
    public List<Contact> peopleOf(ClientId client) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.CLIENT_ID.eq(client.value()), CONTACT.MAIL.isNotNull())
                .orderBy(CONTACT.NAME)
                .limit(200)
                .fetch(Parties::contact);
    }

    @Transactional
    public void join(MatterId matter, ContactId contact, PartyRole role) {
        sql.insertInto(PARTY)
                .set(PARTY.MATTER_ID, matter.value())
                .set(PARTY.CONTACT_ID, contact.value())
                .set(PARTY.ROLE, role.name())
                .onConflict(PARTY.MATTER_ID, PARTY.CONTACT_ID)
                .doUpdate()
                .set(PARTY.ROLE, role.name())
                .execute();
    }

    @Transactional
    public void part(MatterId matter, ContactId contact) {
        sql.deleteFrom(PARTY)
                .where(PARTY.MATTER_ID.eq(matter.value()), PARTY.CONTACT_ID.eq(contact.value()))
                .execute();
    }

    private static Contact contact(ContactRecord it) {
        return new Contact(
                new ContactId(it.getId()),
                it.getName(),
                it.getMail(),
                it.getPhone(),
                it.getClientId() == null ? null : new ClientId(it.getClientId()));
    }

    private static Matter matter(MatterRecord it) {
        return new Matter(new MatterId(it.getId()), it.getNumber(), it.getName(), new ClientId(it.getClientId()));
    }
}
