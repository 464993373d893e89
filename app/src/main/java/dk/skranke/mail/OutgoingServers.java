package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.OUTGOING_SERVER;

import dk.skranke.database.Keeper;
import dk.skranke.database.Kept;
import dk.skranke.mail.db.tables.records.OutgoingServerRecord;
import dk.skranke.mail.pages.ServerForm;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which server takes our letters: in the demo our own, otherwise the one that the administrator named. */
@Repository
class OutgoingServers {

    private final DSLContext sql;
    private final Secrets secrets;
    private final MailListener listener;
    private final boolean demo;
    private final String host;
    private final int port;
    private final Kept<Optional<OutgoingServerRecord>> kept;

    OutgoingServers(
            DSLContext sql,
            Secrets secrets,
            MailListener listener,
            Keeper keeper,
            @Value("${skranke.demo:false}") boolean demo,
            @Value("${skranke.mail.host:}") String host,
            @Value("${skranke.mail.port:25}") int port) {
        this.sql = sql;
        this.kept = keeper.keep("outgoing-server", Duration.ofSeconds(5), this::read);
        this.secrets = secrets;
        this.listener = listener;
        this.demo = demo;
        this.host = host;
        this.port = port;
    }

    Optional<OutgoingServer> current() {
        if (demo) return Optional.of(own());
        var named = row().map(this::server);
        if (named.isPresent() || host.isEmpty()) return named;
        return Optional.of(new OutgoingServer(host, port, Encryption.NONE, null, ""));
    }

    boolean demo() {
        return demo;
    }

    boolean isNamed() {
        return address() != null;
    }

    /** Without opening the password. */
    @Nullable
    String address() {
        if (demo) return own().toString();
        var named = row().map(it -> it.getHost() + ":" + it.getPort());
        return named.orElse(host.isEmpty() ? null : host + ":" + port);
    }

    ServerForm form() {
        return sql.selectFrom(OUTGOING_SERVER)
                .fetchOptional(it -> new ServerForm(
                        it.getHost(),
                        Integer.toString(it.getPort()),
                        Encryption.valueOf(it.getTls()),
                        it.getLogin() == null ? "" : it.getLogin(),
                        true,
                        Map.of()))
                .orElse(new ServerForm("", "587", Encryption.STARTTLS, "", false, Map.of()));
    }

    OutgoingServer own() {
        return new OutgoingServer(listener.host(), listener.port(), Encryption.NONE, null, "");
    }

    /** @param password null keeps the one there is */
    @Transactional
    void save(String host, int port, Encryption encryption, @Nullable String login, @Nullable String password) {
        var row = new OutgoingServerRecord()
                .setHost(host)
                .setPort(port)
                .setTls(encryption.name())
                .setLogin(login)
                .setProblem("");
        if (login == null) row.setSecret(null);
        else if (password != null) row.setSecret(secrets.seal(password, "smtp"));
        sql.insertInto(OUTGOING_SERVER)
                .set(row)
                .onConflict(OUTGOING_SERVER.ID)
                .doUpdate()
                .set(row)
                .execute();
        kept.changed();
    }

    /** From now on letters wait. */
    @Transactional
    void remove() {
        sql.deleteFrom(OUTGOING_SERVER).execute();
        kept.changed();
    }

    /** That there is none is looked up: letters wait long for one. */
    private Optional<OutgoingServerRecord> row() {
        return kept.get().or(this::read);
    }

    private Optional<OutgoingServerRecord> read() {
        return sql.selectFrom(OUTGOING_SERVER).fetchOptional();
    }

    private OutgoingServer server(OutgoingServerRecord it) {
        var secret = it.getSecret();
        return new OutgoingServer(
                it.getHost(),
                it.getPort(),
                Encryption.valueOf(it.getTls()),
                it.getLogin(),
                secret == null ? "" : secrets.open(secret, "smtp"));
    }
}
