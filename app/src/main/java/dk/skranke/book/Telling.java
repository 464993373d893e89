package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Acknowledged;
import dk.skranke.book.DeadlineEvent.Checked;
import dk.skranke.book.DeadlineEvent.Confirmed;
import dk.skranke.book.DeadlineEvent.Declined;
import dk.skranke.book.DeadlineEvent.Disputed;
import dk.skranke.book.DeadlineEvent.Entered;
import dk.skranke.book.DeadlineEvent.Granted;
import dk.skranke.book.DeadlineEvent.HandedOver;
import dk.skranke.book.DeadlineEvent.Instructed;
import dk.skranke.book.DeadlineEvent.Missed;
import dk.skranke.book.DeadlineEvent.Moved;
import dk.skranke.book.DeadlineEvent.ReceiptReturned;
import dk.skranke.book.DeadlineEvent.Restored;
import dk.skranke.book.DeadlineEvent.Sheeted;
import dk.skranke.book.DeadlineEvent.Struck;
import dk.skranke.book.DeadlineEvent.Voided;
import dk.skranke.book.pages.DeadlinePage;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns a deadline into what its page says, in the reader's language. */
@Component
class Telling {

    private static final Map<String, Class<?>> EVENTS = Arrays.stream(DeadlineEvent.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, it -> it));

    private final Directory directory;
    private final Deadlines deadlines;
    private final Lawyers lawyers;
    private final Reckoning reckoning;
    private final JsonMapper json;

    Telling(Directory directory, Deadlines deadlines, Lawyers lawyers, Reckoning reckoning, JsonMapper json) {
        this.directory = directory;
        this.deadlines = deadlines;
        this.lawyers = lawyers;
        this.reckoning = reckoning;
        this.json = json;
    }

    DeadlinePage page(Folder.Whole whole, boolean last, Member me) {
        var it = whole.deadline();
        var sheet = whole.sheet();
        return new DeadlinePage(
                whole.line(),
                it.level().name(),
                it.asked().rule() == null,
                it.reason(),
                it.lawyer() == null ? null : name(it.lawyer()),
                it.happened(),
                it.eventOn(),
                place(it.asked().place(), me.language()),
                it.computedOn(),
                name(it.enteredBy()),
                it.enteredAt(),
                it.confirmedBy() == null ? null : name(it.confirmedBy()),
                it.confirmedAt(),
                it.struckBy() == null ? null : name(it.struckBy()),
                sheet == null ? 0 : sheet.number(),
                sheet != null && sheet.printedAt() != null,
                extended(whole.extension()),
                steps(whole.explanation(), me.language()),
                it.holidayData(),
                whole.papers().stream().map(paper -> paper(paper, it)).toList(),
                whole.instructions().stream().map(one -> instructed(one, me)).toList(),
                it.asked().place().startsWith("DE") && it.returnedOn() == null,
                it.returnedOn(),
                whole.entries().stream()
                        .map(entry -> told(entry, me.language()))
                        .toList(),
                whole.chain(),
                lawyers.lawyer(me.id()),
                it.presented(reckoning.today()),
                it.matter() == null ? null : it.matter().value(),
                last);
    }

    DeadlinePage.@Nullable Extended extended(@Nullable Extension it) {
        return it == null
                ? null
                : new DeadlinePage.Extended(
                        it.kind().mark(), it.until(), it.reason(), name(it.askedBy()), it.askedAt());
    }

    private DeadlinePage.Instructed instructed(Instruction it, Member me) {
        return new DeadlinePage.Instructed(
                it.id(),
                name(it.to()),
                name(it.by()),
                it.what(),
                it.how(),
                it.until(),
                it.acknowledgedAt(),
                it.to().equals(me.id()) && it.acknowledgedAt() == null);
    }

    private DeadlinePage.Paper paper(Folder.Paper it, Deadline of) {
        return new DeadlinePage.Paper(
                it.id(),
                it.kind().mark(),
                file(it, of),
                it.name(),
                it.words(),
                it.received(),
                it.said(),
                name(it.by()),
                it.at());
    }

    private static @Nullable String file(Folder.Paper it, Deadline of) {
        if (it.attachment() != null) return "/tickets/" + of.ticket().value() + "/files/" + it.attachment();
        return it.content() == null ? null : "/deadlines/" + of.id().value() + "/proofs/" + it.id();
    }

    List<String> steps(String explanation, Language language) {
        return json.readValue(explanation, new TypeReference<Map<String, List<String>>>() {})
                .getOrDefault(language.code(), List.of());
    }

    String place(String code, Language language) {
        return deadlines.places().stream()
                .filter(it -> it.code().equalsIgnoreCase(code))
                .map(it -> it.name(language))
                .findFirst()
                .orElseGet(() -> code.length() == 2 ? Text.in(language, "book.place-unknown") : code);
    }

    private DeadlinePage.Told told(Folder.Entered it, Language language) {
        var event = (DeadlineEvent) json.readValue(it.details(), Objects.requireNonNull(EVENTS.get(it.kind())));
        return new DeadlinePage.Told(it.at(), it.by() == null ? "" : name(it.by()), sentence(event, language));
    }

    private String sentence(DeadlineEvent event, Language language) {
        return switch (event) {
            case Entered it -> say(language, "entered", day(it.ends(), language), day(it.event(), language));
            case Moved it ->
                say(
                        language,
                        "moved",
                        day(it.from(), language),
                        day(it.to().ends(), language),
                        day(it.eventFrom(), language),
                        day(it.eventTo(), language),
                        it.reason());
            case Checked it -> say(language, checked(it), Long.toString(it.sheet()));
            case Disputed it ->
                say(
                        language,
                        "disputed",
                        day(it.event(), language),
                        day(it.ends(), language),
                        day(it.counts().ends(), language));
            case DeadlineEvent.Asked it ->
                say(language, "asked-" + it.kind().mark(), day(it.until(), language), it.reason());
            case Granted it ->
                say(
                        language,
                        "granted-" + it.kind().mark(),
                        day(it.from(), language),
                        day(it.to().ends(), language));
            case Declined it -> say(language, "declined-" + it.kind().mark(), day(it.until(), language));
            case Struck it ->
                say(
                        language,
                        "struck",
                        Text.in(language, "book.proof." + it.proof().mark()));
            case Restored it -> say(language, "restored", it.reason());
            case Voided it -> say(language, "voided", it.reason());
            case Missed it -> say(language, "missed", it.reason());
            case Confirmed it -> say(language, Boolean.TRUE.equals(it.late()) ? "confirmed-late" : "confirmed");
            case HandedOver it -> say(language, "handed-over", name(it.from()), name(it.to()));
            case ReceiptReturned it -> say(language, "receipt-returned", day(it.on(), language));
            case Instructed it -> say(language, "instructed", name(it.to()), it.what());
            case Acknowledged it -> say(language, "acknowledged", name(it.from()));
            case Sheeted it -> say(language, "sheeted", Long.toString(it.sheet()));
        };
    }

    private static String checked(Checked it) {
        var on = Boolean.TRUE.equals(it.paper()) ? "-paper" : "";
        return (it.solo() ? "checked-solo" : "checked") + on;
    }

    private static String say(Language language, String kind, Object... arguments) {
        return Text.in(language, "book.history." + kind, arguments);
    }

    private static String day(LocalDate day, Language language) {
        return Dates.day(day, language);
    }

    String name(PersonId id) {
        return directory.person(id).name();
    }
}
