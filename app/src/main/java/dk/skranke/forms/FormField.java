package dk.skranke.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param requiredIf a {@link Condition} under which it must be answered
 * @param visibleIf a {@link Condition} under which it is asked at all
 * @param must a {@link Condition} that the answer has to meet, and {@code say} what is said when it does not
 * @param otherwise the answer that is chosen beforehand
 * @param data how much the answer tells about somebody
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FormField(
        String key,
        FieldType type,
        Phrase label,
        @Nullable Phrase hint,
        @Nullable Boolean required,
        @Nullable String requiredIf,
        @Nullable String visibleIf,
        @Nullable String must,
        @Nullable Phrase say,
        @Nullable List<Option> options,
        @Nullable Integer max,
        @Nullable String otherwise,
        @Nullable DataClass data) {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_LONGTEXT = 10_000;

    @JsonIgnore
    public List<Option> choices() {
        return options == null ? List.of() : options;
    }

    @JsonIgnore
    public DataClass dataClass() {
        return Objects.requireNonNullElse(data, DataClass.NONE);
    }

    @JsonIgnore
    public boolean always() {
        return Boolean.TRUE.equals(required);
    }

    @JsonIgnore
    public int longest() {
        return Objects.requireNonNullElse(max, type == FieldType.LONGTEXT ? LONGEST_LONGTEXT : LONGEST_TEXT);
    }

    public Stream<Option> everyChoice() {
        return choices().stream().flatMap(Option::all);
    }

    boolean visible(java.util.function.UnaryOperator<String> answers) {
        return visibleIf == null || Condition.of(visibleIf).holds(answers);
    }

    boolean needed(java.util.function.UnaryOperator<String> answers) {
        return always() || requiredIf != null && Condition.of(requiredIf).holds(answers);
    }

    Stream<String> conditions() {
        return Stream.of(requiredIf, visibleIf, must).filter(Objects::nonNull);
    }
}
