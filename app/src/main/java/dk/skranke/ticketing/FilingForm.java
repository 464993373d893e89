package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.forms.Answers;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Filing.Call;
import dk.skranke.ticketing.pages.Complaint;
import dk.skranke.ticketing.pages.NewTicketForm;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the form of a new ticket, field by field, and says of each what is wrong with it. */
final class FilingForm {

    private static final int LONGEST_NEXT_STEP = 200;
    private static final int LONGEST_WHO = 128;

    private final NewTicketForm form;
    private final Map<String, String> typed;
    private final boolean files;
    private final PersonId me;
    private final Register register;
    private final Map<String, Complaint> wrong = new LinkedHashMap<>();

    private FilingForm(NewTicketForm form, Map<String, String> typed, boolean files, PersonId me, Register register) {
        this.form = form;
        this.typed = typed;
        this.files = files;
        this.me = me;
        this.register = register;
    }

    /** Either the filing, or complaints by the name of the field. */
    record Read(@Nullable Filing filing, Map<String, Complaint> wrong) {}

    /** @param typed what the category asks, by the key of the field */
    static Read read(NewTicketForm form, Map<String, String> typed, boolean files, PersonId me, Register register) {
        var reading = new FilingForm(form, typed, files, me, register);
        var filing = reading.filing();
        return new Read(reading.wrong.isEmpty() ? filing : null, Map.copyOf(reading.wrong));
    }

    private @Nullable Filing filing() {
        var category = number(form.category()).flatMap(register::category).orElse(null);
        if (category == null) complain("category", "ticketing.new.category-missing");
        var asked = new AskedBy(form, me, register, this::complain).read();
        var call = form.phone() ? call() : null;
        var title = words("title", Words.line(form.title()), Ticket.LONGEST_TITLE, "ticketing.new.title-missing");
        var text = words("text", form.text(), Conversation.LONGEST, "ticketing.new.text-missing");
        var next = new NextStep(next(), due(), Ball.US);
        var team = team();
        var matter = matter();
        var weight = weight();
        var priority = priority(weight);
        var reason = reason(weight, priority);
        if (category == null || asked == null) return null;
        var answers = answers(category, matter);
        var decided = decided(category, answers);
        return new Filing(
                category,
                asked,
                call,
                title,
                text,
                team,
                matter,
                decided == null ? priority : decided,
                next,
                key(),
                decided == null || decided == priority ? weight : null,
                decided == null ? reason : null,
                answers);
    }

    private Map<String, String> answers(CategoryId category, @Nullable MatterId matter) {
        var plan = register.plan(category);
        var mine = Map.of("me", Long.toString(me.value()));
        var answers = Answers.read(plan.questions(), typed, mine, register.known(files));
        answers.wrong()
                .forEach((field, it) ->
                        complain("a." + field, it.key(), it.arguments().toArray()));
        if (matter == null && plan.wantsMatter(answers.given())) complain("matter", "ticketing.new.matter-needed");
        return answers.given();
    }

    /** Who was on the line; usually whoever asked. */
    private Call call() {
        var who = Words.line(form.who());
        if (who.isEmpty()) complain("who", "ticketing.new.who-missing");
        if (who.length() > LONGEST_WHO) complain("who", "ticketing.new.too-long", LONGEST_WHO, who.length());
        return new Call(who, form.direction().equals("OUT") ? "OUT" : "IN");
    }

    private String words(String field, String typed, int longest, String missing) {
        var words = typed.replace("\u0000", "").strip();
        if (words.isEmpty()) complain(field, missing);
        if (words.length() > longest) complain(field, "ticketing.new.too-long", longest, words.length());
        return words;
    }

    private @Nullable String next() {
        var next = Words.line(form.next());
        if (next.length() > LONGEST_NEXT_STEP)
            complain("next", "ticketing.new.too-long", LONGEST_NEXT_STEP, next.length());
        return next.isEmpty() ? null : next;
    }

    private @Nullable LocalDate due() {
        if (form.due().isBlank()) return null;
        try {
            var due = LocalDate.parse(form.due().strip());
            if (due.getYear() >= 1900 && due.getYear() < 2200) return due;
        } catch (DateTimeParseException _) {
            // told below
        }
        complain("due", "ticketing.new.due-unreadable");
        return null;
    }

    private @Nullable TeamId team() {
        if (form.team().isBlank()) return null;
        var team = number(form.team()).flatMap(register::team).orElse(null);
        if (team == null) complain("team", "ticketing.new.team-gone");
        return team;
    }

    private @Nullable MatterId matter() {
        var number = Words.line(form.matter());
        if (number.isEmpty()) return null;
        var matter = register.matter(number).orElse(null);
        if (matter == null) complain("matter", "ticketing.new.matter-unknown", number);
        return matter;
    }

    /** Both or neither is said. */
    private @Nullable Weight weight() {
        var impact = one(Impact.values(), form.impact());
        var urgency = one(Urgency.values(), form.urgency());
        if (impact.isPresent() && urgency.isPresent()) return new Weight(impact.get(), urgency.get());
        if (impact.isPresent()) complain("urgency", "ticketing.new.urgency-missing");
        if (urgency.isPresent()) complain("impact", "ticketing.new.impact-missing");
        return null;
    }

    private Priority priority(@Nullable Weight weight) {
        return one(Priority.values(), form.priority())
                .orElseGet(() ->
                        weight == null ? Priority.NORMAL : register.matrix().priority(weight));
    }

    private @Nullable String reason(@Nullable Weight weight, Priority priority) {
        if (weight == null || register.matrix().priority(weight) == priority) return null;
        var reason = Words.line(form.reason());
        if (reason.isEmpty()) complain("reason", "ticketing.priority.why-missing");
        if (reason.length() > Ticket.LONGEST_REASON)
            complain("reason", "ticketing.new.too-long", Ticket.LONGEST_REASON, reason.length());
        return reason;
    }

    private static <T extends Enum<T>> Optional<T> one(T[] all, String name) {
        return Arrays.stream(all).filter(it -> it.name().equals(name)).findFirst();
    }

    /** What follows from the answers, before all else. */
    private @Nullable Priority decided(CategoryId category, Map<String, String> answers) {
        var follows = register.plan(category).priority(answers);
        return follows == null ? null : Priority.valueOf(follows);
    }

    private @Nullable UUID key() {
        try {
            return UUID.fromString(form.key());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    static Optional<Long> number(String text) {
        return text.strip().matches("\\d{1,18}") ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }

    private void complain(String field, String key, Object... arguments) {
        wrong.putIfAbsent(field, Complaint.of(key, arguments));
    }
}
