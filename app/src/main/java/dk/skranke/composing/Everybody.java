package dk.skranke.composing;

import dk.skranke.letters.Address;
import dk.skranke.ticketing.Dossier;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.Said;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who takes part in the conversation of a ticket by mail. Conversations with third parties are not part of it. */
final class Everybody {

    private Everybody() {}

    /** Everybody of the newest letter that came in: whom an answer to all goes to besides the client. */
    static List<Address> others(Dossier it, Set<String> ours) {
        var others = new LinkedHashMap<String, Address>();
        it.said().stream()
                .filter(said -> said.kind() == MessageKind.MAIL || said.kind() == MessageKind.REPLY)
                .reduce((_, last) -> last)
                .ifPresent(last -> {
                    if (last.mail() != null) add(others, last.mail(), last.contact());
                    Stream.concat(last.addressees().stream(), last.cc().stream())
                            .forEach(mail -> add(others, mail, null));
                });
        ours.forEach(others::remove);
        if (it.requester().mail() != null) others.remove(it.requester().mail());
        return List.copyOf(others.values());
    }

    /** Who joined since the office last wrote: wrote themselves, or was copied in. */
    static List<String> joined(Dossier it, Set<String> ours) {
        var known = new HashSet<String>(ours);
        if (it.requester().mail() != null) known.add(it.requester().mail());
        var joined = new ArrayList<String>();
        var begun = false;
        for (var said : it.said()) {
            switch (said.kind()) {
                case REPLY -> {
                    known.addAll(joined);
                    recipients(said).forEach(known::add);
                    joined.clear();
                }
                case MAIL -> {
                    var there = Stream.concat(Stream.ofNullable(said.mail()), said.addressees().stream())
                            .filter(mail -> !known.contains(mail) && !joined.contains(mail))
                            .toList();
                    // Whoever is on the first letter was there from the beginning.
                    if (begun) joined.addAll(there);
                    else known.addAll(there);
                    begun = true;
                }
                case FORM, NOTE, PHONE, SIDE, SIDE_MAIL -> {}
            }
        }
        return joined;
    }

    /** Every address that was ever on a letter of it. */
    static Set<String> mentioned(Dossier it) {
        var all = new HashSet<String>();
        it.said().stream()
                .filter(said -> said.side() == null)
                .forEach(said -> Stream.concat(Stream.ofNullable(said.mail()), recipients(said))
                        .forEach(all::add));
        return all;
    }

    private static Stream<String> recipients(Said it) {
        return Stream.of(it.addressees(), it.cc(), it.bcc())
                .flatMap(List::stream)
                .filter(mail -> mail.contains("@"));
    }

    private static void add(Map<String, Address> to, String mail, @org.jspecify.annotations.Nullable String name) {
        Address.of(mail, name).ifPresent(address -> to.putIfAbsent(address.mail(), address));
    }
}
