package dk.skranke.forms;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether one answer is one. */
public final class FieldCheck {

    /** What is wrong with an answer: the key of a sentence, and what to fill it with. */
    public record Complaint(String key, List<Object> arguments) {

        static Complaint of(String key, Object... arguments) {
            return new Complaint("forms.wrong." + key, Arrays.asList(arguments));
        }
    }

    private FieldCheck() {}

    static String clean(FormField field, String typed) {
        var text = typed.replace("\u0000", "").strip();
        return switch (field.type()) {
            case NUMBER -> text.replace(" ", "").replace(',', '.');
            case ACCOUNT -> text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
            case BOOL -> text.equals("on") ? "true" : text;
            case MULTISELECT ->
                Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(","));
            case LONGTEXT -> text;
            default -> text.replaceAll("\\p{Cntrl}+", " ");
        };
    }

    static Complaint unmet(FormField it) {
        return it.say() == null ? Complaint.of("unmet") : Complaint.of("own", it.say());
    }

    static Optional<Complaint> of(FormField field, String answer, boolean needed, Known known) {
        if (field.type() == FieldType.FILE)
            return needed && !known.file() ? Optional.of(Complaint.of("file-missing")) : Optional.empty();
        if (answer.isEmpty()) return needed ? Optional.of(Complaint.of("missing")) : Optional.empty();
        return switch (field.type()) {
            case TEXT, LONGTEXT ->
                when(answer.length() > field.longest(), Complaint.of("too-long", field.longest(), answer.length()));
            case NUMBER -> when(!answer.matches("-?\\d{1,12}(\\.\\d{1,4})?"), Complaint.of("number"));
            case DATE -> when(!date(answer), Complaint.of("date"));
            case DATETIME -> when(!moment(answer), Complaint.of("datetime"));
            case SELECT, TREE -> when(!offered(field, answer), Complaint.of("option"));
            case MULTISELECT ->
                when(!Arrays.stream(answer.split(",")).allMatch(it -> offered(field, it)), Complaint.of("option"));
            case PERSON -> when(!known.person(answer), Complaint.of("person"));
            case MATTER -> when(!known.matter(answer), Complaint.of("matter", answer));
            case BOOL -> when(!answer.equals("true") && !answer.equals("false"), Complaint.of("bool"));
            case ACCOUNT -> when(!account(answer), Complaint.of("account"));
            case FILE -> Optional.empty();
        };
    }

    private static Optional<Complaint> when(boolean wrong, Complaint complaint) {
        return wrong ? Optional.of(complaint) : Optional.empty();
    }

    private static boolean offered(FormField field, String answer) {
        return field.everyChoice().anyMatch(it -> it.key().equals(answer));
    }

    private static boolean date(String it) {
        try {
            var day = LocalDate.parse(it);
            return day.getYear() >= 1900 && day.getYear() < 2200;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static boolean moment(String it) {
        try {
            LocalDateTime.parse(it);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    /** An IBAN by its check digits, or a Danish registration number with the account. */
    static boolean account(String it) {
        if (it.matches("\\d{8,14}")) return true;
        if (!it.matches("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}")) return false;
        var digits = (it.substring(4) + it.substring(0, 4))
                .chars()
                .mapToObj(c -> Integer.toString(Character.getNumericValue(c)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
