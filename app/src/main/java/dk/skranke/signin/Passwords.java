package dk.skranke.signin;

import dk.skranke.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Turns passwords into hashes that are dear to guess, and knows which passwords we accept. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int MOST_BYTES = 1024;

    private static final int MEMORY_KB = 19 * 1024;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KB, 2);

    /** Each hash takes 19 MB for a moment: a crowd at the door must not take the whole memory. */
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    private final String nobodys = hash("the password that nobody has");

    /** @throws Refused with what to choose instead */
    static void check(String password) {
        if (tooLong(password)) throw new Refused("signin.password-too-long");
        if (clean(password).codePoints().count() < SHORTEST) throw new Refused("signin.password-too-short");
    }

    String hash(String password) {
        return inPlace(() -> argon.encode(clean(password)));
    }

    /** Takes as long when there is no hash to compare with, so that the time tells nothing about who exists. */
    boolean matches(String password, @Nullable String hash) {
        if (tooLong(password)) return false;
        var right = inPlace(() -> argon.matches(clean(password), hash == null ? nobodys : hash));
        return right && hash != null;
    }

    private static boolean tooLong(String password) {
        return password.length() > MOST_BYTES || clean(password).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    /** One way of writing each letter: keyboards differ in how they compose an å. */
    private static String clean(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new Refused("signin.busy");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("signin.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
