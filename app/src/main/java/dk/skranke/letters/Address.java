package dk.skranke.letters;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox and the name shown with it. Only the plain form of an address exists: what is compared is what is sent, so
 * quoted local parts, comments, routes and domain literals are no addresses here.
 */
public record Address(String mail, @Nullable String name) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_NAME = 128;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])");
    /** The JDK's rules for domain names turn these into other letters, which are other domains. */
    private static final Pattern TURNED_INTO_OTHERS = Pattern.compile("[ßẞς\\u200c\\u200d]");

    public Address {
        var plain = plain(mail);
        if (plain == null) {
            throw new IllegalArgumentException("not an address");
        }
        mail = plain;
        name = name == null ? null : shown(name, plain);
    }

    public static Optional<Address> of(String mail) {
        return of(mail, null);
    }

    public static Optional<Address> of(String mail, @Nullable String name) {
        return Optional.ofNullable(plain(mail)).map(plain -> new Address(plain, name));
    }

    private static @Nullable String shown(String name, String mail) {
        var clean = Line.clean(name, LONGEST_NAME);
        return clean.isEmpty() || clean.equalsIgnoreCase(mail) ? null : clean;
    }

    private static @Nullable String plain(String given) {
        var at = given.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || given.length() > LONGEST) {
            return null;
        }
        var local = given.substring(0, at);
        var domain = ascii(given.substring(at + 1));
        if (domain == null
                || !LOCAL.matcher(local).matches()
                || !DOMAIN.matcher(domain).matches()) {
            return null;
        }
        var mail = local.toLowerCase(Locale.ROOT) + "@" + domain;
        return mail.length() > LONGEST ? null : mail;
    }

    private static @Nullable String ascii(String domain) {
        if (domain.chars().allMatch(character -> character < 128)) {
            return domain.toLowerCase(Locale.ROOT);
        }
        if (TURNED_INTO_OTHERS.matcher(domain).find()) {
            return null;
        }
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
