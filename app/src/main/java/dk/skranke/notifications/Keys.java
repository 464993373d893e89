package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.DEVICE;
import static dk.skranke.notifications.db.Tables.SECRET;

import dk.skranke.database.Asker;
import dk.skranke.database.Patience;
import dk.skranke.mail.SecretLost;
import dk.skranke.mail.Secrets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office signs with: towards push services, and in the links of its mails. Made when the program first starts. */
@Repository
class Keys {

    private static final String PUSH = "push";
    private static final String LINKS = "links";
    private static final String USE = "notifications.";
    private static final int LINK_BYTES = 32;

    /** @param open as a browser wants to know it: a point of the curve, uncompressed */
    record Pair(ECPrivateKey secret, byte[] open) {}

    private final DSLContext sql;
    private final Secrets secrets;
    private final TransactionTemplate transaction;
    private volatile @Nullable Pair pair;
    private volatile byte @Nullable [] links;

    Keys(DSLContext sql, Secrets secrets, TransactionTemplate transaction) {
        this.sql = sql;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Patience.run(this::make);
    }

    private void make() {
        Asker.run(
                Asker.Role.WATCH,
                () -> transaction.executeWithoutResult(_ -> {
                    if (lost(PUSH)) {
                        // Devices know the office by its key: they would hear nothing from another.
                        sql.deleteFrom(DEVICE).execute();
                        var fresh = Curve.pair();
                        keep(PUSH, fresh.getPrivate().getEncoded(), Curve.point(fresh.getPublic()));
                    }
                    if (lost(LINKS)) keep(LINKS, random(), null);
                }));
    }

    private boolean lost(String use) {
        try {
            return read(use).isEmpty();
        } catch (SecretLost _) {
            sql.deleteFrom(SECRET).where(SECRET.USE.eq(use)).execute();
            return true;
        }
    }

    private void keep(String use, byte[] secret, byte @Nullable [] open) {
        sql.insertInto(SECRET)
                .set(SECRET.USE, use)
                .set(SECRET.PUBLIC, open)
                .set(SECRET.SEALED, secrets.seal(Base64.getEncoder().encodeToString(secret), USE + use))
                .onConflictDoNothing()
                .execute();
    }

    /** Empty for the moment before the program has started. */
    Optional<Pair> push() {
        var it = pair;
        if (it == null) {
            it = sql.selectFrom(SECRET)
                    .where(SECRET.USE.eq(PUSH))
                    .fetchOptional(row -> new Pair(key(opened(PUSH, row.getSealed())), row.getPublic()))
                    .orElse(null);
            pair = it;
        }
        return Optional.ofNullable(it);
    }

    byte[] links() {
        var it = links;
        if (it == null) {
            it = read(LINKS).orElseThrow();
            links = it;
        }
        return it;
    }

    private Optional<byte[]> read(String use) {
        return sql.select(SECRET.SEALED)
                .from(SECRET)
                .where(SECRET.USE.eq(use))
                .fetchOptional(it -> opened(use, it.value1()));
    }

    private byte[] opened(String use, byte[] sealed) {
        return Base64.getDecoder().decode(secrets.open(sealed, USE + use));
    }

    private static ECPrivateKey key(byte[] encoded) {
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        var it = new byte[LINK_BYTES];
        new SecureRandom().nextBytes(it);
        return it;
    }
}
