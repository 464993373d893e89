package dk.skranke.targets;

import static dk.skranke.targets.db.Tables.PROMISE;
import static org.jooq.impl.DSL.epoch;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import dk.skranke.ticketing.ListColumn;
import dk.skranke.web.Dates;
import dk.skranke.web.Rendering;
import dk.skranke.web.Text;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clock of a ticket that runs out first, in lists. */
@Component
@Order(2)
class ResponseColumn implements ListColumn<ResponseColumn.Due> {

    record Due(@Nullable OffsetDateTime at, @Nullable OffsetDateTime near, boolean paused) {}

    @Override
    public String key() {
        return "response";
    }

    @Override
    public String heading(Language language) {
        return Text.in(language, "targets.column");
    }

    @Override
    public Field<Due> asked(Field<Long> ticket, Member me) {
        return field(select(row(PROMISE.DUE_AT, PROMISE.NEAR_AT, PROMISE.PAUSED).mapping(Due.class, Due::new))
                .from(PROMISE)
                .where(PROMISE.TICKET_ID.eq(ticket)));
    }

    @Override
    public Field<Long> order(Field<Long> ticket, Member me) {
        return field(select(epoch(PROMISE.DUE_AT).cast(SQLDataType.BIGINT))
                .from(PROMISE)
                .where(PROMISE.TICKET_ID.eq(ticket)));
    }

    @Override
    public List<@Nullable Object> exported(@Nullable Due it, Language language, ZoneId zone) {
        if (it == null) return Collections.singletonList(null);
        if (it.paused()) return List.of(Text.in(language, "targets.column-paused"));
        var at = it.at();
        return Collections.singletonList(
                at == null ? null : at.atZoneSameInstant(zone).toLocalDateTime());
    }

    @Override
    public Optional<Supplier<Cell>> shown(Due it) {
        if (it.paused()) return Optional.of(() -> new Cell(Text.t("targets.column-paused"), "paused", null));
        var at = it.at();
        return at == null ? Optional.empty() : Optional.of(() -> cell(at.toInstant(), it.near()));
    }

    private static Cell cell(Instant at, @Nullable OffsetDateTime near) {
        var now = Rendering.current().now();
        var close = near != null && near.toInstant().isBefore(now);
        var running = close ? "near" : "ok";
        var state = at.isBefore(now) ? "late" : running;
        var when = at.atZone(Rendering.current().zone()).toLocalDate();
        var words = when.equals(Rendering.current().today())
                ? Text.t("web.today-at", Dates.time(at))
                : Dates.shortDay(when);
        return new Cell(words, state, Text.t("targets.column-more", Dates.moment(at)));
    }
}
