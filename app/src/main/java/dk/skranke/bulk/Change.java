package dk.skranke.bulk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.skranke.automation.MacroId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Priority;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with every one of the tickets. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = Change.Redirect.class, name = "team"),
    @JsonSubTypes.Type(value = Change.Move.class, name = "status"),
    @JsonSubTypes.Type(value = Change.Close.class, name = "close"),
    @JsonSubTypes.Type(value = Change.Prioritise.class, name = "priority"),
    @JsonSubTypes.Type(value = Change.Tag.class, name = "tags"),
    @JsonSubTypes.Type(value = Change.Plan.class, name = "step"),
    @JsonSubTypes.Type(value = Change.Merge.class, name = "merge"),
    @JsonSubTypes.Type(value = Change.Use.class, name = "macro")
})
sealed interface Change {

    record Assign(@Nullable PersonId to) implements Change {}

    record Redirect(TeamId to, String reason) implements Change {}

    record Move(TicketStatus to) implements Change {}

    record Close(String outcome) implements Change {}

    record Prioritise(Priority to) implements Change {}

    record Tag(List<String> more, List<String> less) implements Change {}

    /** A step that is empty stays as each ticket has it; so does a day. */
    record Plan(
            @Nullable String what,
            @Nullable LocalDate due,
            @Nullable Ball ball) implements Change {}

    /** All of them go into this one. */
    record Merge(TicketId into) implements Change {}

    /** @param name as it was called then */
    record Use(MacroId macro, String name) implements Change {}

    default String kind() {
        return switch (this) {
            case Assign _ -> "assign";
            case Redirect _ -> "team";
            case Move _ -> "status";
            case Close _ -> "close";
            case Prioritise _ -> "priority";
            case Tag _ -> "tags";
            case Plan _ -> "step";
            case Merge _ -> "merge";
            case Use _ -> "macro";
        };
    }
}
