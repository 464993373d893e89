package dk.skranke.bulk;

import dk.skranke.automation.MacroId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a change out of its form. */
record Typed(Map<String, String> form) {

    static final Typed NOTHING = new Typed(Map.of());

    private static final int LONGEST_STEP = 200;
    private static final int LONGEST_TAG = 40;

    /** What stood in the form of this change. */
    static Typed of(Change change) {
        return new Typed(
                switch (change) {
                    case Change.Assign it -> Map.of("to", it.to() == null ? "" : "" + it.to().value());
                    case Change.Redirect it -> Map.of("to", "" + it.to().value(), "reason", it.reason());
                    case Change.Move it -> Map.of("to", it.to().name());
                    case Change.Close it -> Map.of("outcome", it.outcome());
                    case Change.Prioritise it -> Map.of("to", it.to().name());
                    case Change.Tag it -> Map.of("more", String.join(", ", it.more()), "less", String.join(", ", it.less()));
                    case Change.Plan it ->
                        Map.of(
                                "step", Objects.requireNonNullElse(it.what(), ""),
                                "due", it.due() == null ? "" : it.due().toString(),
                                "ball", it.ball() == null ? "" : it.ball().name());
                    case Change.Merge it -> Map.of("into", "" + it.into().value());
                    case Change.Use it -> Map.of("macro", "" + it.macro().value());
                });
    }

    Change change(String kind) {
        return switch (kind) {
            case "assign" -> new Change.Assign(number("to") == null ? null : new PersonId(number("to")));
            case "team" -> new Change.Redirect(team(), required("reason", 200, "ticketing.redirect.reason"));
            case "status" -> new Change.Move(one(TicketStatus.values()));
            case "close" -> new Change.Close(required("outcome", 2000, "ticketing.close.outcome"));
            case "priority" -> new Change.Prioritise(one(Priority.values()));
            case "tags" -> tags();
            case "merge" -> new Change.Merge(into());
            case "macro" -> macro();
            default -> step();
        };
    }

    private TeamId team() {
        var id = number("to");
        if (id == null) throw new Refused("ticketing.redirect.choose");
        return new TeamId(id);
    }

    private TicketId into() {
        var typed = line("into").replaceFirst("^#", "");
        if (!typed.matches("[1-9]\\d{0,17}")) throw new Refused("bulk.merge-missing");
        return new TicketId(Long.parseLong(typed));
    }

    /** Found again by its name where it is told, which the list of them knows. */
    private Change macro() {
        var id = number("macro");
        if (id == null) throw new Refused("bulk.macro-missing");
        return new Change.Use(new MacroId(id), "");
    }

    private Change tags() {
        var more = list("more");
        var less = list("less");
        if (more.isEmpty() && less.isEmpty()) throw new Refused("bulk.tags-missing");
        return new Change.Tag(more, less);
    }

    private Change step() {
        var what = line("step");
        var due = day();
        var ball = Arrays.stream(Ball.values())
                .filter(it -> it.name().equals(form.get("ball")))
                .findFirst()
                .orElse(null);
        if (what.length() > LONGEST_STEP) throw new Refused("ticketing.words.too-long", LONGEST_STEP, what.length());
        if (what.isEmpty() && due == null && ball == null) throw new Refused("bulk.step-missing");
        return new Change.Plan(what.isEmpty() ? null : what, due, ball);
    }

    private @Nullable LocalDate day() {
        var typed = line("due");
        if (typed.isEmpty()) return null;
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new Refused("ticketing.plan.date");
        }
    }

    private <E extends Enum<E>> E one(E[] all) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(form.get("to")))
                .findFirst()
                .orElseThrow(() -> new Refused("bulk.choose"));
    }

    private List<String> list(String name) {
        var tags = Arrays.stream(line(name).split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        for (var it : tags)
            if (it.length() > LONGEST_TAG) throw new Refused("ticketing.words.too-long", LONGEST_TAG, it.length());
        return tags;
    }

    private String required(String name, int longest, String otherwise) {
        var words = line(name);
        if (words.isEmpty()) throw new Refused(otherwise);
        if (words.length() > longest) throw new Refused("ticketing.words.too-long", longest, words.length());
        return words;
    }

    private @Nullable Long number(String name) {
        var typed = form.getOrDefault(name, "");
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private String line(String name) {
        return form.getOrDefault(name, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
