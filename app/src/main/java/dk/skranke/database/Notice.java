package dk.skranke.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** That something happened, as every node hears of it: its kind and its numbers, never what was said. */
public record Notice(String kind, List<Long> numbers) {

    public Notice {
        numbers = List.copyOf(numbers);
    }

    public static Notice of(String kind, long... numbers) {
        return new Notice(kind, LongStream.of(numbers).boxed().toList());
    }

    public long number() {
        return numbers.getFirst();
    }

    String written() {
        return kind + numbers.stream().map(it -> " " + it).collect(Collectors.joining());
    }

    static Notice read(String written) {
        var words = written.split(" ");
        return new Notice(
                words[0], Arrays.stream(words).skip(1).map(Long::valueOf).toList());
    }
}
