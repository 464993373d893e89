package dk.skranke.composing;

import dk.skranke.letters.Address;
import dk.skranke.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a letter goes to, read from what was typed. */
record Addresses(List<Address> to, List<Address> cc, List<Address> bcc) {

    static final int MOST = 50;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n]+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]{0,200}?)\"?\\s{0,5}<([^<>\\s]{1,260})>");

    static Addresses of(Typed it) {
        return of(it.to(), it.cc(), it.bcc());
    }

    /** Each person once, where they stand first. */
    static Addresses of(String to, String cc, String bcc) {
        var all = Stream.of(to, cc, bcc).mapToInt(Addresses::count).sum();
        if (all > MOST) throw new Refused("composing.address.too-many", MOST, all);
        var first = read(to);
        if (first.isEmpty()) throw new Refused("composing.address.missing");
        var second = without(read(cc), first);
        return new Addresses(first, second, without(without(read(bcc), first), second));
    }

    /** What can be read of it, for a page that shows what somebody began. */
    static List<Address> readable(String typed) {
        return parts(typed).flatMap(it -> Addresses.one(it).stream()).toList();
    }

    Stream<Address> all() {
        return Stream.of(to, cc, bcc).flatMap(List::stream);
    }

    static List<String> mails(List<Address> addresses) {
        return addresses.stream().map(Address::mail).toList();
    }

    static String written(List<Address> addresses) {
        return addresses.stream().map(Addresses::written).collect(Collectors.joining(", "));
    }

    static String written(Address it) {
        return it.name() == null ? it.mail() : it.name().replaceAll("[\",;<>]", " ") + " <" + it.mail() + ">";
    }

    private static List<Address> read(String typed) {
        return parts(typed)
                .map(it -> one(it).orElseThrow(() -> new Refused("composing.address.wrong", shortened(it))))
                .collect(Collectors.toMap(Address::mail, it -> it, (a, _) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static java.util.Optional<Address> one(String part) {
        var named = NAMED.matcher(part);
        return named.matches() ? Address.of(named.group(2), named.group(1).strip()) : Address.of(part, null);
    }

    private static Stream<String> parts(String typed) {
        return Arrays.stream(BETWEEN.split(typed)).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static int count(String typed) {
        return (int) parts(typed).count();
    }

    private static List<Address> without(List<Address> these, List<Address> those) {
        var known = mails(those);
        return these.stream().filter(it -> !known.contains(it.mail())).toList();
    }

    private static String shortened(String it) {
        return it.length() <= 80 ? it : it.substring(0, 79) + "…";
    }
}
