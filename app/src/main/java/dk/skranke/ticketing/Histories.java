package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Told.Happened;
import dk.skranke.ticketing.pages.Happening;
import dk.skranke.ticketing.pages.TicketHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A ticket's history, narrowed down to a field, a person, some days. */
@Component
class Histories {

    /** As it stands in the address; what cannot be read narrows nothing. */
    record Wanted(String kind, String field, String who, String from, String to) {}

    private final HistorySentence sentences;
    private final Directory directory;

    Histories(HistorySentence sentences, Directory directory) {
        this.sentences = sentences;
        this.directory = directory;
    }

    TicketHistory page(Told told, Wanted wanted, Member me) {
        var kind = HistoryKind.of(wanted.kind());
        var field = field(wanted.field());
        var from = day(wanted.from());
        var to = day(wanted.to());
        var all = told.entries().stream()
                .filter(it -> kind.holds(it.event()))
                .filter(it -> field.isEmpty()
                        || field.get().changes().contains(it.event().getClass().getSimpleName()))
                .filter(it -> from == null || !day(it.at()).isBefore(from))
                .filter(it -> to == null || !day(it.at()).isAfter(to))
                .map(it -> sentences.of(it, me.language()))
                .toList();
        return new TicketHistory(
                told.ticket().id().value(),
                told.ticket().title(),
                kind.mark(),
                Arrays.stream(HistoryKind.values()).map(HistoryKind::mark).toList(),
                Arrays.stream(Property.values()).map(Property::key).toList(),
                people(told, me),
                field.map(Property::key).orElse(""),
                wanted.who(),
                from == null ? "" : from.toString(),
                to == null ? "" : to.toString(),
                all.stream()
                        .filter(it -> wanted.who().isBlank() || it.who().equals(wanted.who()))
                        .toList()
                        .reversed());
    }

    private List<String> people(Told told, Member me) {
        return told.entries().stream()
                .map((Happened it) -> sentences.of(it, me.language()))
                .map(Happening::who)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Property> field(String key) {
        return Arrays.stream(Property.values())
                .filter(it -> it.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private LocalDate day(Instant at) {
        var zone = directory.office().<ZoneId>map(it -> it.zone()).orElse(ZoneOffset.UTC);
        return at.atZone(zone).toLocalDate();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
