package dk.skranke.composing;

import static org.jooq.impl.DSL.inline;

import dk.skranke.composing.pages.Sides;
import dk.skranke.office.Member;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.Said;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The conversations with third parties, beside the one with the client: all of it stands on the page already. */
@Component
@Order(60)
class SidePart implements TicketPart<Integer> {

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<Integer> asked(Field<Long> ticket, Member me) {
        return inline(1);
    }

    @Override
    public Optional<? extends Page> shown(Integer asked, Seen seen) {
        if (seen.me().guest()) return Optional.empty();
        var bySide = new LinkedHashMap<Long, List<Said>>();
        seen.dossier().said().stream()
                .filter(it -> it.side() != null)
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(it.side()), LinkedHashMap::new, Collectors.toList()))
                .forEach(bySide::put);
        if (bySide.isEmpty()) return Optional.empty();
        return Optional.of(new Sides(
                seen.ticket().value(),
                bySide.entrySet().stream().map(SidePart::side).toList()));
    }

    private static Sides.Side side(Map.Entry<Long, List<Said>> it) {
        var said = it.getValue();
        var subject = said.stream()
                .map(Said::subject)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        var with = said.stream()
                .flatMap(one ->
                        one.kind() == MessageKind.SIDE ? one.addressees().stream() : Stream.ofNullable(one.contact()))
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        var last = said.getLast();
        return new Sides.Side(
                it.getKey(), subject, with, said.size(), last.id(), last.at(), last.kind() == MessageKind.SIDE_MAIL);
    }
}
