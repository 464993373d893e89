package dk.skranke.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The addresses of one header, and whether something in it looked like an address but could not be believed. */
record AddressList(List<Address> addresses, boolean doubtful) {

    private static final int LONGEST = 100_000;
    private static final int MOST = 500;

    static AddressList of(String header) {
        var addresses = new ArrayList<Address>();
        var doubtful = false;
        for (var mailbox : mailboxes(Line.cut(header, LONGEST))) {
            var address = mailbox.address();
            doubtful |= address.isEmpty() && mailbox.looksLikeAddress();
            address.ifPresent(addresses::add);
        }
        return new AddressList(addresses, doubtful);
    }

    static List<Address> of(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(header -> of(header).addresses().stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether the name pretends to be an address, and not the one that the letter comes from. */
    static boolean showsOther(Address address) {
        var name = address.name();
        return name != null
                && Stream.of(name.replace('＠', '@').replace('﹫', '@').split("[\\s<>()\\[\\]\",;:']+"))
                        .flatMap(word -> Address.of(word).stream())
                        .anyMatch(shown -> !shown.mail().equals(address.mail()));
    }

    private static List<Mailbox> mailboxes(String header) {
        var mailboxes = new ArrayList<Mailbox>();
        var current = new Mailbox();
        for (int at = 0; at < header.length(); at++) {
            char character = header.charAt(at);
            if (current.isOver(character)) {
                mailboxes.add(current);
                current = new Mailbox();
            } else {
                current.take(character);
            }
        }
        mailboxes.add(current);
        return mailboxes;
    }
}
