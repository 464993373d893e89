package dk.skranke.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.skranke.forms.Condition;
import dk.skranke.forms.FormField;
import dk.skranke.forms.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A category as the office defines it.
 *
 * @param noun what one such ticket is called in a sentence
 * @param team by name, so that it can be carried to another office; without one, the default team
 * @param closed seen by the team and the person only
 * @param workflow the key of one; without it, the six statuses that every ticket has
 * @param matterIf when a ticket must name its matter
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CategoryPlan(
        String key,
        String icon,
        Phrase name,
        @Nullable Phrase noun,
        Phrase hint,
        Phrase guideline,
        @Nullable List<Phrase> examples,
        @Nullable String team,
        @Nullable Boolean closed,
        @Nullable String workflow,
        @Nullable Privacy privacy,
        @Nullable PriorityRule priority,
        @Nullable String matterIf,
        @Nullable List<FormField> fields) {

    /** Why the office may keep it (article 6, in short), and the rules by which it is deleted. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Privacy(
            String purpose,
            List<String> basis,
            @Nullable String special,
            @Nullable List<String> retention) {

        /** As it is written down, what is empty is not there. */
        @JsonCreator
        static Privacy read(
                @JsonProperty("purpose") @Nullable String purpose,
                @JsonProperty("basis") @Nullable List<String> basis,
                @JsonProperty("special") @Nullable String special,
                @JsonProperty("retention") @Nullable List<String> retention) {
            return new Privacy(
                    Objects.requireNonNullElse(purpose, ""),
                    Objects.requireNonNullElse(basis, List.of()),
                    special,
                    retention);
        }
    }

    /** How urgent a ticket is, from two answers where the office wants it so; {@code criticalIf} goes before. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PriorityRule(
            @Nullable List<String> by,
            @Nullable Map<String, Map<String, String>> table,
            @Nullable String criticalIf) {

        /** Null where the answers do not say. */
        @Nullable
        String of(UnaryOperator<String> answers) {
            if (criticalIf != null && Condition.of(criticalIf).holds(answers)) return "CRITICAL";
            if (by == null || table == null) return null;
            return table.getOrDefault(answers.apply(by.getFirst()), Map.of()).get(answers.apply(by.getLast()));
        }
    }

    @JsonIgnore
    public List<FormField> questions() {
        return fields == null ? List.of() : fields;
    }

    @JsonIgnore
    public List<Phrase> shownExamples() {
        return examples == null ? List.of() : examples;
    }

    @JsonIgnore
    public boolean circle() {
        return Boolean.TRUE.equals(closed);
    }

    /** The priority that follows from the answers; null where nothing is said. */
    public @Nullable String priority(Map<String, String> answers) {
        return priority == null ? null : priority.of(it -> answers.getOrDefault(it, ""));
    }

    public boolean wantsMatter(Map<String, String> answers) {
        return matterIf != null && Condition.of(matterIf).holds(it -> answers.getOrDefault(it, ""));
    }

    /** As another office has it. */
    public CategoryPlan of(@Nullable String otherTeam, @Nullable String otherWorkflow) {
        return new CategoryPlan(
                key,
                icon,
                name,
                noun,
                hint,
                guideline,
                examples,
                otherTeam,
                closed,
                otherWorkflow,
                privacy,
                priority,
                matterIf,
                fields);
    }

    CategoryPlan with(@Nullable List<FormField> other) {
        return new CategoryPlan(
                key, icon, name, noun, hint, guideline, examples, team, closed, workflow, privacy, priority, matterIf,
                other);
    }

    CategoryPlan with(@Nullable PriorityRule other) {
        return new CategoryPlan(
                key, icon, name, noun, hint, guideline, examples, team, closed, workflow, privacy, other, matterIf,
                fields);
    }

    /** What conditions of workflows may ask about. */
    Stream<String> answers() {
        return questions().stream().map(FormField::key);
    }

    static String join(@Nullable List<String> words) {
        return Objects.requireNonNullElse(words, List.<String>of()).stream().collect(Collectors.joining(", "));
    }
}
