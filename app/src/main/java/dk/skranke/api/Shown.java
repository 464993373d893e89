package dk.skranke.api;

import dk.skranke.catalogue.Catalogue;
import dk.skranke.office.Directory;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Said;
import dk.skranke.ticketing.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tickets as programs read them: with the names that are kept in memory. */
@Component
class Shown {

    private static final int ETAG = 16;

    private final Directory directory;
    private final Catalogue catalogue;
    private final JsonMapper json;

    Shown(Directory directory, Catalogue catalogue, JsonMapper json) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.json = json;
    }

    TicketJson ticket(Docket.Sheet it) {
        return TicketJson.of(
                it,
                catalogue.category(it.category()),
                directory.team(it.team()).name(),
                it.assignee() == null ? null : directory.person(it.assignee()).name());
    }

    /** Another one after every change. */
    static String etag(Docket.Sheet it) {
        return "\"" + it.id().value() + "-" + it.version() + "\"";
    }

    /** For what has no version of its own: another one for everything that is otherwise. */
    String etag(PointJson it) {
        return hashed(it);
    }

    String etag(RegisterJson.Matter it) {
        return hashed(it);
    }

    private String hashed(Object it) {
        return "\"" + Secret.hash(written(it).getBytes(StandardCharsets.UTF_8)).substring(0, ETAG) + "\"";
    }

    MessageJson message(Said it) {
        return new MessageJson(
                it.id(),
                it.kind(),
                it.at(),
                author(it.person(), it.contact(), it.mail()),
                it.addressees(),
                it.direction(),
                it.language(),
                it.text(),
                it.delivery() == null ? null : it.delivery().state(),
                it.files().stream()
                        .map(file -> new MessageJson.Attachment(file.id(), file.name(), file.type(), file.size()))
                        .toList());
    }

    HistoryJson entry(Transcript.Done it) {
        var details = new LinkedHashMap<String, Object>();
        json.readTree(it.details()).properties().stream()
                .filter(property -> !property.getKey().equals("ticket")
                        && !property.getKey().equals("by"))
                .forEach(property -> details.put(property.getKey(), plain(property.getValue())));
        var by = it.person() == null && it.contact() == null ? null : author(it.person(), it.contact(), null);
        return new HistoryJson(it.id(), it.at(), it.kind(), by, details);
    }

    /** An id is written down as a thing around a number; programs get the number. */
    private static JsonNode plain(JsonNode it) {
        return it.isObject() && it.size() == 1 && it.has("value") ? it.get("value") : it;
    }

    private MessageJson.Author author(@Nullable PersonId person, @Nullable String contact, @Nullable String mail) {
        if (person == null) return new MessageJson.Author(null, contact, mail);
        var colleague = directory.person(person);
        return new MessageJson.Author(person.value(), colleague.name(), colleague.mail());
    }

    String written(Object it) {
        return json.writeValueAsString(it);
    }
}
