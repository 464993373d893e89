package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;
import static org.jooq.impl.DSL.select;

import dk.skranke.forms.FieldType;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.AnswersPart;
import dk.skranke.ticketing.pages.AnswersPart.Line;
import dk.skranke.web.Page;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers beside the ticket, under the version that it was filed under. */
@Component
@Order(1)
class AnswersSide implements TicketPart<JSONB> {

    private record Kept(@Nullable Long form, @Nullable Long workflow, Map<String, String> answers) {}

    private final Fields fields;
    private final JsonMapper json;

    AnswersSide(Fields fields, JsonMapper json) {
        this.fields = fields;
        this.json = json;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<JSONB> asked(Field<Long> ticket, Member me) {
        var it = TICKET.as("answered");
        return field(select(jsonbObject(
                        key("form").value(it.FORM_ID),
                        key("workflow").value(it.WORKFLOW_ID),
                        key("answers").value(it.ANSWERS)))
                .from(it)
                .where(it.ID.eq(ticket), it.FORM_ID.isNotNull()));
    }

    @Override
    public Optional<? extends Page> shown(JSONB value, Seen seen) {
        if (seen.me().guest()) return Optional.empty();
        var kept = json.readValue(value.data(), Kept.class);
        var language = seen.me().language();
        var lines = fields.of(kept.form(), kept.workflow()).stream()
                .filter(it -> it.type() != FieldType.FILE && kept.answers().containsKey(it.key()))
                .map(it -> new Line(
                        it.label().in(language),
                        fields.words(it, kept.answers().getOrDefault(it.key(), ""), language),
                        it.dataClass().mark()))
                .toList();
        var asks = !fields.of(kept.form(), null).isEmpty();
        if (lines.isEmpty() && !asks) return Optional.empty();
        return Optional.of(new AnswersPart(seen.ticket().value(), asks, lines));
    }
}
